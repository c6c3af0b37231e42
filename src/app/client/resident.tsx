import { hydrateRoot } from 'react-dom/client';

hydrateRoot(document.getElementById('root')!, <h1>โปร่งใส</h1>);
