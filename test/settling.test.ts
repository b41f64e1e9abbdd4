import {describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import {over} from '../cloud/migrations.ts'
import {resources} from '../compute/index.ts'
import {LATEST} from '../compute/microversions.ts'
import {stage} from '../compute/stage.ts'
import {play} from '../contract/story.ts'

/** Everything in a cloud that is under way, and will be over by itself. */
function underWay({servers, migrations, asides, volumes, clock}: Cloud) {
  return {
    servers: servers.all
      .filter(({doing, task_state}) => doing || task_state)
      .map(({doing, task_state}) => [doing?.change, task_state]),
    migrations: migrations.all.filter(({status}) => !over.includes(status)).map(({status}) => status),
    asides: asides.save().jobs,
    volumes: volumes.all.filter(({status}) => /ing$/.test(status)).map(({name, status}) => `${name} ${status}`),
    due: clock.save().due.filter(({isLeft}) => !isLeft),
  }
}
const nothing = {servers: [], migrations: [], asides: [], volumes: [], due: []}

describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (_, resource) => {
  test('whatever a request sets going is over when somebody asks next', async () => {
    const told = stage()
    const copy = new Cloud()
    await play(resource, LATEST, {
      ...told,
      async answer(request, history) {
        const answered = await told.answer(request, history)
        copy.restore(told.cloud.snapshot())
        copy.clock.settle()
        expect(underWay(copy), `${request.method} ${request.url} ${request.body}`).toEqual(nothing)
        return answered
      },
    })
  })
})
