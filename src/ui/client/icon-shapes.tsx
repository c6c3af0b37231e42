import type { ReactNode } from 'react';

/** On a grid of 24, stroke 2, round ends; named after what they mean here, not after what they look like. */
export const SHAPES = {
  alert: <path d="M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.2" />,
  back: <path d="M19 12H5M11 6l-6 6 6 6" />,
  book: <path d="M12 6c-2-1.6-4.5-2-8-2v14c3.5 0 6 .4 8 2 2-1.6 4.5-2 8-2V4c-3.5 0-6 .4-8 2zM12 6v14" />,
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5" />,
  call: (
    <path d="M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5A15 15 0 0 1 3.5 5.5 1.5 1.5 0 0 1 5 4z" />
  ),
  camera: (
    <>
      <path d="M3 8h4l2-3h6l2 3h4v11H3z" />
      <circle cx="12" cy="13" r="3.6" />
    </>
  ),
  chart: <path d="M4 20h16M6.5 16v-5M12 16V5M17.5 16V9" />,
  check: <path d="M4 12.5l5.5 5.5L20 7" />,
  checklist: <path d="M5 4h14v16H5zM8.5 9l1.5 1.5L12.5 8M8.5 15l1.5 1.5 2.5-2.5M15 9.5h1M15 15.5h1" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  cut: <path d="M2.5 12h6M15.5 12h6M9.5 17.5l5-11" />,
  device: (
    <>
      <rect x="6" y="2.5" width="12" height="19" rx="2" />
      <path d="M10.5 18.3h3" />
    </>
  ),
  down: <path d="M12 5v14M6 13l6 6 6-6" />,
  download: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16" />,
  ended: <path d="M6 12h12" />,
  exchange: <path d="M7 20V5M3 9l4-4 4 4M17 4v15M13 15l4 4 4-4" />,
  eye: (
    <>
      <path d="M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5s-7-2-9.5-6.5z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  forward: <path d="M5 12h14M13 6l6 6-6 6" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z" />
    </>
  ),
  grip: <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" strokeWidth="3.5" />,
  home: <path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z" />,
  leave: <path d="M14 4h5v16h-5M4 12h11M11 8l4 4-4 4" />,
  list: <path d="M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3.5" />,
  new: <circle cx="12" cy="12" r="5" fill="currentColor" stroke="none" />,
  open: <path d="M9 5l7 7-7 7" />,
  paper: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  pencil: <path d="M5 19l1-4L16 5l3 3L9 18z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  place: (
    <>
      <path d="M12 21c5-5.5 7-8.6 7-11.5a7 7 0 0 0-14 0C5 12.4 7 15.5 12 21z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z" />,
  road: <path d="M3 12h18M16 7l5 5-5 5" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="M15 15l5.5 5.5" />
    </>
  ),
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />,
  share: <path d="M12 15V4M7.5 8L12 3.5 16.5 8M5 12v8h14v-8" />,
  shield: <path d="M12 3l7.5 3v5.5c0 4.5-3 7.5-7.5 9.5-4.5-2-7.5-5-7.5-9.5V6z" />,
  speaker: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />,
  speech: <path d="M4 5h16v11h-8l-4.5 4v-4H4z" />,
  ticket: (
    <>
      <path d="M3 7h18v3.5a1.7 1.7 0 0 0 0 3V17H3v-3.5a1.7 1.7 0 0 0 0-3z" />
      <path d="M14 7v10" strokeDasharray="2 3" />
    </>
  ),
  tray: <path d="M4 5h16l1.5 9v6h-19v-6zM3 14h5l1.5 2.5h5L16 14h5" />,
  up: <path d="M12 19V5M6 11l6-6 6 6" />,
  unsent: <circle cx="12" cy="12" r="7.5" strokeDasharray="3.5 3.5" />,
} as const satisfies Record<string, ReactNode>;
