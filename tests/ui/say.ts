import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { createI18n } from '#i18n/client/create-i18n.ts';
import type { Language } from '#i18n/domain/language.ts';
import { words } from '#ui/client/words.ts';

/** The HTML that the server would send of a part. `more`: the words of its room. */
export const htmlOf = (part: ReactElement, language: Language = 'th', more = {}): string =>
  renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: createI18n({ ui: words, ...more }, language) },
      createElement(Router, { ssrPath: '/app', children: part }),
    ),
  );
