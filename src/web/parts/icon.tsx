/** Small drawings beside words; none says anything that the words do not. @module */

const PATHS = {
  mark: 'M5 20 11 4h2l6 16M7.6 14.5h8.8',
  board: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  grid: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  reader: 'M5 4h10l4 4v12H5zM8 10h8M8 13.5h8M8 17h5',
  incident: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  actors:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6M18 14a6 6 0 0 1 3.5 6',
  sources: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12h7M7 15h4',
  timeline: 'M3 12h18M7 12V7M12 12v5M17 12V6',
  log: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  undo: 'M8 6 4 10l4 4M4 10h10a5 5 0 0 1 0 10h-3',
  redo: 'm16 6 4 4-4 4M20 10H10a5 5 0 0 0 0 10h3',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  help: 'M9.5 9a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M12 7h5M12 11h8M12 15h7M12 19h4',
  close: 'm6 6 12 12M18 6 6 18',
  warn: 'M12 4 2.5 20h19zM12 10v5M12 17.3v.4',
  wait: 'M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9',
  quote: 'M5 17c3-1 4-3 4-6H5V6h5v5c0 4-2 6.500-5 7.500M14 17c3-1 4-3 4-6h-4V6h5v5c0 4-2 6.500-5 7.500',
  go: 'M5 12h14M13 6l6 6-6 6',
  check: 'm5 12.5 4.500 4.500L19 7.500',
  cross: 'm7 7 10 10M17 7 7 17',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  span: 'M5 5v14M19 5v14M8 12h8M8 12l2.500-2.500M8 12l2.500 2.500M16 12l-2.500-2.500M16 12l-2.500 2.500',
  fold: 'M4 7h16M4 12h16M4 17h9',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.500-1.500',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
