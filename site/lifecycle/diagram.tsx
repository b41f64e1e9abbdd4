import type {ReactNode} from 'react'
import life from '../.generated/pages/lifecycle.json'
import styles from './diagram.module.css'
import type {Edge, LifeDocument} from './document.ts'

const {states, edges} = life as LifeDocument

const size = {width: 1040, height: 620}
const box = {width: 142, height: 46}

/** Where each state stands: what most changes lead through in the middle, and the way of a server from left to right. */
const places: Readonly<Record<string, readonly [x: number, y: number]>> = {
  building: [90, 310],
  active: [480, 310],
  paused: [280, 80],
  suspended: [480, 60],
  stopped: [680, 80],
  rescued: [290, 540],
  resized: [480, 560],
  shelved: [880, 160],
  shelved_offloaded: [900, 370],
  error: [90, 500],
  'soft-delete': [680, 540],
  deleted: [900, 540],
}

/** The life of a server, drawn from the table that the reference runs by. */
export default function Diagram(): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard
    <figure className={styles.figure} tabIndex={0}>
      <svg className={styles.diagram} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby="life">
        <title id="life">
          States of a server, with an arrow for each change that leads from one to another. The tables below say the
          same in words.
        </title>
        <defs>
          <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
            <path className={styles.tip} d="M0 0 10 5 0 10Z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Arrow key={`${edge.from} ${edge.to}`} edge={edge} />
        ))}
        {states.map(({name, status}) => (
          <State key={name} name={name} status={status} />
        ))}
      </svg>
    </figure>
  )
}

function State({name, status}: {name: string; status: string}): ReactNode {
  const [x, y] = places[name] ?? [0, 0]
  return (
    <g className={name === 'error' ? styles.bad : styles.state}>
      <rect x={x - box.width / 2} y={y - box.height / 2} width={box.width} height={box.height} rx="8" />
      <text className={styles.name} x={x} y={y - 3}>
        {name}
      </text>
      <text className={styles.status} x={x} y={y + 14}>
        {status}
      </text>
    </g>
  )
}

function Arrow({edge: {from, to, names}}: {edge: Edge}): ReactNode {
  const hasReturn = edges.some((edge) => edge.from === to && edge.to === from)
  const {start, end, label, isLeft} = lineOf(places[from] ?? [0, 0], places[to] ?? [0, 0], hasReturn)
  return (
    <g className={styles.arrow}>
      <path d={`M${start.join(' ')}L${end.join(' ')}`} markerEnd="url(#tip)" />
      {names.map((name, index) => (
        <text key={name} className={isLeft ? styles.before : styles.label} x={label[0]} y={label[1] + 14 * index}>
          {name}
        </text>
      ))}
    </g>
  )
}

/** A straight line between the edges of two boxes, beside the middle where another one comes back. */
function lineOf([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], hasReturn: boolean) {
  const length = Math.hypot(bx - ax, by - ay)
  const [dx, dy] = [(bx - ax) / length, (by - ay) / length]
  const aside = hasReturn ? 11 : 0
  const [ox, oy] = [-dy * aside, dx * aside]
  const reach = Math.min(
    box.width / 2 / Math.max(Math.abs(dx), 0.001),
    (box.height / 2 + 2) / Math.max(Math.abs(dy), 0.001),
  )
  const at = (x: number, y: number, by: number) => [Math.round(x + ox + dx * by), Math.round(y + oy + dy * by)] as const
  const middle = at(ax, ay, length * 0.56)
  const isLeft = hasReturn && ox < -1
  const label = [middle[0] + (isLeft ? -7 : 7), middle[1] + (Math.abs(dy) < 0.2 ? (oy < 0 ? -7 : 16) : 4)] as const
  return {start: at(ax, ay, reach), end: at(bx, by, -reach), label, isLeft}
}
