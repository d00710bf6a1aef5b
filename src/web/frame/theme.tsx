/** Light, dark, or as the system has it; kept in this browser. @module */
import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { Icon } from '../parts/icon.tsx'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'ascribe-theme'

apply(kept())

export function ThemeButton() {
  const [theme, setTheme] = useState(kept)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme
  return (
    <button
      type="button"
      className="tool"
      title={t.theme(t.themes[theme], t.themes[next])}
      aria-label={t.theme(t.themes[theme], t.themes[next])}
      onClick={() => {
        localStorage.setItem(KEY, next)
        apply(next)
        setTheme(next)
      }}
    >
      <Icon name={theme === 'light' ? 'sun' : theme === 'dark' ? 'moon' : 'contrast'} />
    </button>
  )
}

function kept(): Theme {
  const theme = localStorage.getItem(KEY)
  return THEMES.find((one) => one === theme) ?? 'system'
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
