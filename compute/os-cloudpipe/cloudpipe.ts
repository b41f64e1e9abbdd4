import {operation, retired} from '../../contract/operation.ts'
import {count, described, list, object, oneOf, optional, reads, type Schema, text} from '../../contract/schema.ts'
import {projectId, time, uuid} from '../fields.ts'

const policy = 'os_compute_api:os-cloudpipe'
const gone = retired('Pike')
const port: Schema<number> = reads(
  {type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 0, maximum: 65535, minLength: 1},
  Number,
)
const address: Schema<string> = {...text, oneOf: [{format: 'ipv4'}, {format: 'ipv6'}]}

export const listCloudpipes = operation({
  request: 'GET /os-cloudpipe',
  title: 'List cloudpipes',
  description: 'Lists the servers that let members of a project into its private network.',
  policy,
  retired: gone,
  success: 200,
  response: object({
    cloudpipes: described(
      'The cloudpipes of all projects.',
      list(
        object({
          created_at: described('When it was started.', time),
          instance_id: described('The UUID of its server.', uuid),
          internal_ip: described('Its address inside.', text),
          project_id: described('The project that it serves.', projectId),
          public_ip: described('Its address outside.', text),
          public_port: described('Its port outside.', count),
          state: described('Whether it answers.', oneOf('pending', 'running', 'down', 'invalid')),
        }),
      ),
    ),
  }),
  errors: {},
  handle: ({cloud}) => ({cloudpipes: cloud.cloudpipes.all}),
})

export const createCloudpipe = operation({
  request: 'POST /os-cloudpipe',
  title: 'Create a cloudpipe',
  description: 'Started a cloudpipe for a project, if it had none.',
  policy,
  retired: gone,
  body: object({
    cloudpipe: object({project_id: optional(described('The project: your own unless another is named.', projectId))}),
  }),
  success: 200,
  response: object({instance_id: described('The UUID of its server.', uuid)}),
  errors: {},
  handle({cloud, caller, body: {cloudpipe}}) {
    const {instance_id} = cloud.cloudpipes.launch(cloudpipe.project_id ?? caller.project_id)
    return {instance_id}
  },
})

export const updateCloudpipe = operation({
  request: 'PUT /os-cloudpipe/{id}',
  path: {id: 'What to configure: `configure-project`.'},
  title: 'Configure the cloudpipes of a project',
  description:
    'Set where the cloudpipes of your project are reached from outside. The only id was `configure-project`.',
  policy,
  retired: gone,
  body: object({
    configure_project: object({
      vpn_ip: described('The address outside.', address),
      vpn_port: described('The port outside.', port),
    }),
  }),
  success: 202,
  errors: {},
  handle({cloud, caller, body: {configure_project}}) {
    cloud.cloudpipes.configure(caller.project_id, configure_project.vpn_ip, configure_project.vpn_port)
  },
})
