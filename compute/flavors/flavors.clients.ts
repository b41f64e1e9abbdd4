import {type Clients, digits, none, text, Unsayable} from '../../contract/clients.ts'

interface Listing {
  readonly [parameter: string]: string | undefined
}

/** Which flavors are meant, in the words of a client; nothing where the request leaves it open. */
function publicity<Word>(is_public: string | undefined, words: Readonly<Record<'true' | 'false' | 'none', Word>>) {
  if (is_public === undefined) return undefined
  const asked = is_public.toLowerCase()
  if (asked === 'true' || asked === 'false' || asked === 'none') return words[asked]
  throw new Unsayable(`Unexpected is_public ${is_public}, expected true, false or none`)
}

function list({is_public, minRam, minDisk, limit, marker}: Listing) {
  const which = publicity(is_public, {true: '--public', false: '--private', none: '--all'})
  return {
    command: 'flavor list',
    options: {
      ...(which && {[which]: true as const}),
      '--min-ram': digits(minRam),
      '--min-disk': digits(minDisk),
      '--limit': digits(limit),
      '--marker': marker,
    },
  }
}

/** The SDK asks for flavors of both kinds unless told otherwise, the API for public ones. */
const named = ({is_public, minRam, minDisk, sort_key, sort_dir, limit, marker}: Listing) => ({
  is_public: publicity(is_public, {true: true, false: false, none: undefined}) ?? (is_public ? undefined : true),
  min_ram: digits(minRam),
  min_disk: digits(minDisk),
  sort_key,
  sort_dir,
  limit: digits(limit),
  marker,
  paginated: limit ? false : undefined,
})

export const clients: Clients = {
  listFlavors: {
    cli: ({query}) => list(query),
    python: ({query}) => ({method: 'flavors', named: {details: false, ...named(query)}, gives: ['flavor']}),
    go: none('gophercloud lists flavors in full only.'),
  },
  listFlavorDetails: {
    cli({query}) {
      const {command, options} = list(query)
      return {command, options: {'--long': true, ...options}}
    },
    python: ({query}) => ({method: 'flavors', named: named(query), gives: ['flavor']}),
    go: ({query: {is_public, minRam, minDisk, sort_key, sort_dir, limit, marker}}) => ({
      package: 'v2/flavors',
      function: 'ListDetail',
      arguments: [
        {
          struct: 'ListOpts',
          fields: {
            AccessType: publicity(is_public, {
              true: {constant: 'PublicAccess'},
              false: {constant: 'PrivateAccess'},
              none: {constant: 'AllAccess'},
            }),
            MinRAM: digits(minRam),
            MinDisk: digits(minDisk),
            SortKey: sort_key,
            SortDir: sort_dir,
            Limit: digits(limit),
            Marker: marker,
          },
        },
      ],
      pages: 'ExtractFlavors',
      gives: 'flavorList',
    }),
  },
  showFlavor: {
    cli: ({path}) => ({command: 'flavor show', arguments: [path.flavors]}),
    python: ({path}) => ({method: 'get_flavor', arguments: [path.flavors], gives: 'flavor'}),
    go: ({path}) => ({
      package: 'v2/flavors',
      function: 'Get',
      arguments: [text(path.flavors)],
      gives: 'flavor',
    }),
  },
}
