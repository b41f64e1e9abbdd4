import type {ReactNode} from 'react'
import data from '../.generated/pages/lifecycle.json'
import {useId} from '../hydration/use-id.ts'
import styles from './diagram.module.css'
import type {Edge, LifeDocument} from './document.ts'

const life = data as LifeDocument
const box = {width: 156, height: 46}

/** Where states stand on a paper of some size, and what there is to say of it to those who can't see it. */
export interface Plan {
  readonly width: number
  readonly height: number
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>
  readonly told: string
}

/** States of a server and what leads from one to another, drawn from the table that the reference runs by. */
export function Diagram({width, height, places, told}: Plan): ReactNode {
  const id = useId()
  const states = life.states.filter(({name}) => places[name])
  const edges = life.edges.filter(({from, to}) => places[from] && places[to])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard
    <figure className={styles.figure} tabIndex={0}>
      <svg className={styles.diagram} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{told}</title>
        <defs>
          <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
            <path className={styles.tip} d="M0 0 10 5 0 10Z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Arrow key={`${edge.from} ${edge.to}`} edge={edge} edges={edges} places={places} />
        ))}
        {states.map(({name, status}) => (
          <State key={name} name={name} status={status} place={places[name] ?? [0, 0]} />
        ))}
      </svg>
    </figure>
  )
}

type Place = readonly [x: number, y: number]

function State({name, status, place: [x, y]}: {name: string; status: string; place: Place}): ReactNode {
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

type ArrowProps = {edge: Edge; edges: readonly Edge[]; places: Plan['places']}

function Arrow({edge: {from, to, names}, edges, places}: ArrowProps): ReactNode {
  const hasReturn = edges.some((edge) => edge.from === to && edge.to === from)
  const lines = (state: string) => edges.filter((edge) => edge.from === state || edge.to === state).length
  const towards = lines(from) > lines(to) ? FAR : 1 - FAR
  const beside = {hasReturn, towards, words: names.length}
  const {start, end, label, isLeft} = lineOf(places[from] ?? [0, 0], places[to] ?? [0, 0], beside)
  return (
    <g className={styles.arrow}>
      <path d={`M${start.join(' ')}L${end.join(' ')}`} markerEnd="url(#tip)" />
      {names.map((name, index) => (
        <text key={name} className={isLeft ? styles.before : styles.label} x={label[0]} y={label[1] + LINE * index}>
          {name}
        </text>
      ))}
    </g>
  )
}

/** How far along a line its words stand: towards the state with fewer lines, as they are close to each other at the other. */
const FAR = 0.6

/** From one line of words to the next. */
const LINE = 14

interface Beside {
  readonly hasReturn: boolean
  readonly towards: number
  /** How many lines of words stand beside it. */
  readonly words: number
}

/** A straight line between the edges of two boxes, beside the middle where another one comes back. */
function lineOf([ax, ay]: Place, [bx, by]: Place, {hasReturn, towards, words}: Beside) {
  const length = Math.hypot(bx - ax, by - ay)
  const [dx, dy] = [(bx - ax) / length, (by - ay) / length]
  const aside = hasReturn ? 11 : 0
  const [ox, oy] = [-dy * aside, dx * aside]
  const at = (x: number, y: number, by: number) => [Math.round(x + ox + dx * by), Math.round(y + oy + dy * by)] as const
  const middle = at(ax, ay, length * towards)
  const isLeft = hasReturn && ox < -1
  const rise = oy < -1 ? LINE * (words - 1) : 0
  const label = [
    middle[0] + (isLeft ? -7 : 7),
    middle[1] - rise + (Math.abs(dy) < 0.2 ? (oy < 0 ? -7 : 16) : 4),
  ] as const
  const start = at(ax, ay, wayOut(ox, oy, dx, dy))
  const end = at(bx, by, -wayOut(ox, oy, -dx, -dy))
  return {start, end, label, isLeft}
}

/** How far it is from a point in a box, given from its middle, to its edge. */
const wayOut = (x: number, y: number, dx: number, dy: number): number =>
  Math.min(
    (box.width / 2 - x * Math.sign(dx)) / Math.max(Math.abs(dx), 0.001),
    (box.height / 2 + 2 - y * Math.sign(dy)) / Math.max(Math.abs(dy), 0.001),
  )
