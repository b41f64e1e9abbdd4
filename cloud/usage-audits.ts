import type {Around, Cloud, Origin} from './cloud.ts'
import {Refusal} from './refusal.ts'
import {isUp} from './usage.ts'

/** What a host wrote down of one audit: it tells the world, once a period, of each server that was there in it. */
export interface AuditLog {
  readonly host: string
  readonly period_beginning: string
  readonly state: 'RUNNING' | 'DONE'
  readonly instances: number
  readonly errors: number
  readonly message: string
}

/** A month that is over, from its first instant to that of the next, or as much of one as is over. */
export interface Period {
  readonly beginning: string
  readonly ending: string
}

/** The audits that hosts run of the servers on them, for the last month that is over (`instance_usage_audit_period`). */
export class UsageAudits {
  #logs: readonly AuditLog[] = []
  readonly #around: Around
  readonly #world: () => Pick<Cloud, 'hosts' | 'servers'>
  constructor(around: Around, world: () => Pick<Cloud, 'hosts' | 'servers'>) {
    this.#around = around
    this.#world = world
  }

  /** The hosts that have audits to run. */
  get hosts(): readonly string[] {
    return this.#world().hosts.all.map(({name}) => name)
  }

  /** The month that was over last before a time such as `2026-02-03 04:05:06`, or before now. */
  period(before?: string): Period {
    return monthBefore(before ?? this.#now())
  }

  /** The month that is not over yet, until now. */
  current(): Period {
    return {beginning: this.period().ending, ending: this.#now()}
  }

  #now = (): string => this.#around.clock.now().replace('T', ' ').replace('Z', '')

  /** What hosts wrote down of a period, by the names of the hosts. */
  logsOf({beginning}: Period): readonly AuditLog[] {
    const logs = this.#logs.filter(({period_beginning}) => period_beginning === beginning)
    return [...logs].sort((a, b) => (a.host < b.host ? -1 : 1))
  }

  /** Lets a host tell of each server that it had in the last period, if it has not done so: nobody asks it to. */
  run(host: string): void {
    const period = this.period()
    if (this.logsOf(period).some((log) => log.host === host)) return
    const {servers} = this.#world()
    const stretch = {start: instant(period.beginning), stop: instant(period.ending)}
    const there = servers.all.filter((one) => one.host === host && isUp(one, stretch))
    this.begin(host, there.length)
    for (const server of there) servers.tell('instance.exists', server, {period, initiator: nobody})
    this.end(host, {})
  }

  /** Lets a host begin its audit of the last period. */
  begin(host: string, instances: number): void {
    const {beginning} = this.period()
    const message = 'Instance usage audit started...'
    this.#logs = [...this.#logs, {host, period_beginning: beginning, state: 'RUNNING', instances, errors: 0, message}]
  }

  /** Lets a host be done with the audit that it began, in so many seconds, with so many servers that it could not tell of. */
  end(host: string, {errors = 0, seconds = 0}): void {
    this.#logs = this.#logs.map((log) => {
      if (log.host !== host || log.state !== 'RUNNING') return log
      const message = `Instance usage audit ran for host ${host}, ${log.instances} instances in ${seconds} seconds.`
      return {...log, state: 'DONE', errors, message}
    })
  }

  save = (): readonly AuditLog[] => this.#logs
  restore(saved: readonly AuditLog[]): void {
    this.#logs = saved
  }
}

const instant = (time: string) => Date.parse(`${time.replace(' ', 'T')}Z`)
const nobody: Origin = {request_id: '', user_id: null, project_id: null}

/** As Python's `strptime` reads `%Y-%m-%d %H:%M:%S`, with or without `.%f`. */
const form = /^(\d{4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?$/

function monthBefore(time: string): Period {
  const wrong = () => new Refusal('InvalidTimestamp', `Invalid timestamp for date ${time}`)
  const read = form.exec(time)
  if (!read) throw wrong()
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = 0] = read.slice(1).map(Number)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isDay || hour > 23 || minute > 59 || second > 59) throw wrong()
  const isFirstInstant = day === 1 && [hour, minute, second, fraction || 0].every((part) => part === 0)
  const ended = year * 12 + month - 1 - (isFirstInstant ? 1 : 0)
  if (ended <= 12) throw wrong()
  return {beginning: firstOf(ended - 1), ending: firstOf(ended)}
}

const firstOf = (month: number) => {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  return `${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01 00:00:00`
}
