/** Options of Nova's configuration that decide what becomes of servers. Times are in seconds. */
const defaults = {
  /** How long a deleted server can be restored; 0: not at all, for it is deleted at once. */
  reclaim_instance_interval: 0,
  /** How long a shelved server stays on its host; 0: it leaves at once, -1: it never leaves by itself. */
  shelved_offload_time: 0,
}
export type OptionName = keyof typeof defaults

export class Options {
  #set: Partial<Record<OptionName, number>> = {}

  of = (name: OptionName): number => this.#set[name] ?? defaults[name]
  set(name: OptionName, value: number): void {
    this.#set = {...this.#set, [name]: value}
  }

  save = (): Partial<Record<OptionName, number>> => this.#set
  restore(saved: Partial<Record<OptionName, number>>): void {
    this.#set = saved
  }
}
