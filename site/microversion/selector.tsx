import type {ReactNode} from 'react'
import {useId} from '../hydration/use-id.ts'
import {LATEST, releases, useMicroversion, versions} from './context.tsx'
import styles from './selector.module.css'

/** The choice of a microversion in the bar at the top: a list by release, and a step back and forth. */
export function MicroversionSelector(): ReactNode {
  const id = useId()
  const {version, choose} = useMicroversion()
  const place = versions.indexOf(version)
  return (
    <div className={styles.selector}>
      <label className={styles.label} htmlFor={id}>
        Microversion
      </label>
      <Step to={versions[place - 1]} choose={choose} label="Previous microversion" sign="‹" />
      <select id={id} className={styles.select} value={version} onChange={(event) => choose(event.target.value)}>
        {[...releases].reverse().map((release) => (
          <optgroup key={release.name} label={release.name}>
            {[...release.versions].reverse().map((one) => (
              <option key={one} value={one}>
                {one === LATEST ? `${one} (latest)` : one}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Step to={versions[place + 1]} choose={choose} label="Next microversion" sign="›" />
    </div>
  )
}

type StepProps = {to: string | undefined; choose(version: string): void; label: string; sign: string}

function Step({to, choose, label, sign}: StepProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.step}
      disabled={!to}
      aria-label={to ? `${label}, ${to}` : label}
      onClick={() => to && choose(to)}
    >
      {sign}
    </button>
  )
}
