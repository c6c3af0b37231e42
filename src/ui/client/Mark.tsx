/** A sheet of the office and a speech bubble of the people; where they lie over one another it is clear. */
export const Mark = ({ label }: { label: string }) => (
  <svg className="mark" viewBox="0 0 64 64" role="img" aria-label={label}>
    <rect width="64" height="64" rx="14" fill="#0b5d5a" />
    <g transform="translate(-4.5 -5.1) scale(1.14)">
      <path d="M14 15a3 3 0 0 1 3-3h18l7 7v27a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" fill="#79bab2" />
      <path d="M25 28a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4h-4v8l-9-8h-7a4 4 0 0 1-4-4z" fill="#e3dccb" />
      <path d="M25 28a4 4 0 0 1 4-4h13v22a3 3 0 0 1-3 2H29a4 4 0 0 1-4-4z" fill="#fff" />
    </g>
  </svg>
);
