import { renderToString } from 'react-dom/server';

export const render = () => renderToString(<h1>โปร่งใส</h1>);
