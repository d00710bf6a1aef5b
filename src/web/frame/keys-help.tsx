/** The keys that hold on this page, in a dialog. @module */
import { t } from '../messages/messages.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useKeyGroups } from './keys.ts'

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  mod: navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: 'Alt',
  Escape: 'Esc',
}

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const groups = useKeyGroups()
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <div className="keys">
        {groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.keys.map(({ keys, words }) => (
                <div key={keys}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** @example <Keys keys="mod+shift+z" /> */
export function Keys({ keys }: { readonly keys: string }) {
  const pressed = keys === '+' ? ['+'] : keys.split(/[ +]/)
  return pressed.map((key) => <kbd key={key}>{SHOWN[key] ?? key}</kbd>)
}
