import {Refusal} from './refusal.ts'

/** A project, as the identity service knows it. */
export interface Project {
  readonly id: string
  readonly name: string
}

/** The projects that there are, and who a token stands for. */
export class Identity {
  #projects: readonly Project[] = [
    {id: '6f70656e737461636b20342065766572', name: 'demo'},
    {id: 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e', name: 'research'},
  ]

  /** The project in which the examples live. */
  get home(): Project {
    return this.#projects[0] as Project
  }
  get projects(): readonly Project[] {
    return this.#projects
  }

  /** Refuses a project that nobody knows. */
  demand(id: string): void {
    if (!this.#projects.some((project) => project.id === id))
      throw new Refusal('ProjectNotFound', `Project ID ${id} is not a valid project.`)
  }

  save = (): readonly Project[] => this.#projects
  restore(saved: readonly Project[]): void {
    this.#projects = saved
  }
}
