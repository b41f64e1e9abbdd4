/** One microversion: the release that first had it, a title of a few words, and what changed and why a caller would want it (Markdown). */
export interface MicroversionEntry {
  readonly release: string
  readonly title: string
  readonly text: string
}

/** All microversions of the Compute API, oldest first. */
export const microversions = {
  '2.1': {
    release: 'Kilo',
    title: 'Starting point',
    text: 'The base that every later number builds on: the operations of the old v2.0 API, now with strict checking of request bodies, so that an unknown or ill-typed field gets 400 instead of being ignored. A request picks its microversion with `X-OpenStack-Nova-API-Version: 2.x`, and one that sends no version header is served as 2.1. Ask `GET /` which range a cloud offers.',
  },
  '2.2': {
    release: 'Kilo',
    title: 'Keypair types',
    text: '`POST /os-keypairs` takes an optional `type`, either `ssh` (the default) or `x509` for Windows guests, and every keypair answer tells the `type` back. The statuses become honest as well: creating answers 201 where 2.1 said 200, and `DELETE /os-keypairs/{keypair_name}` answers 204 where 2.1 said 202. A client that compares statuses literally has to follow.',
  },
  '2.3': {
    release: 'Kilo',
    title: 'More server attributes',
    text: '`GET /servers/detail` and `GET /servers/{server_id}` show administrators seven more fields: `hostname`, `kernel_id`, `launch_index`, `ramdisk_id`, `reservation_id`, `root_device_name` and `user_data`, each prefixed `OS-EXT-SRV-ATTR:`. For everybody, the entries of `os-extended-volumes:volumes_attached` carry `delete_on_termination`, so you can tell which volumes will vanish together with the server.',
  },
  '2.4': {
    release: 'Liberty',
    title: 'Reserved fixed IPs',
    text: '`GET /os-fixed-ips/{fixed_ip}` gained `reserved`, a flag that the `reserve` and `unreserve` actions could set all along but nobody could read. It belonged to nova-network, and that left Nova in Rocky: today the whole of `/os-fixed-ips` answers 410 at any microversion, so there is nothing here for a new client to adopt.',
  },
  '2.5': {
    release: 'Liberty',
    title: 'IPv6 filter for everyone',
    text: 'A plain project member may filter `GET /servers` and `GET /servers/detail` by `ip6`, just as with `ip`. At earlier microversions only administrators have that filter; for anyone else it is dropped without a word and the answer lists all servers of the project, which is easily mistaken for a match.',
  },
  '2.6': {
    release: 'Liberty',
    title: 'One operation for consoles',
    text: '`POST /servers/{server_id}/remote-consoles` asks for any kind of console: name a `protocol` (`vnc`, `spice`, `serial`, `rdp`) and a matching `type` such as `novnc` or `spice-html5`, and a `remote_console` with the `url` comes back. The four actions it replaces, `os-getVNCConsole`, `os-getSPICEConsole`, `os-getSerialConsole` and `os-getRDPConsole`, answer 404 from here on.',
  },
  '2.7': {
    release: 'Liberty',
    title: 'No access lists on public flavors',
    text: 'The `addTenantAccess` action of `POST /flavors/{flavor_id}/action` refuses a public flavor with 409, because everyone can use such a flavor anyway and an access list on it means nothing. Older requests are accepted and leave a useless entry behind. Create the flavor with `os-flavor-access:is_public` set to false first if you want to restrict it.',
  },
  '2.8': {
    release: 'Liberty',
    title: 'MKS consoles',
    text: 'The console request knows one more kind: in `POST /servers/{server_id}/remote-consoles`, `protocol` may be `mks` with the `type` `webmks`. It opens the mouse, keyboard and screen channel of a VMware server in a browser. Below 2.8 both words fail validation with 400.',
  },
  '2.9': {
    release: 'Liberty',
    title: 'Is it locked?',
    text: 'Servers in detail carry `locked`, true as long as someone holds a lock on them: in `GET /servers/detail`, `GET /servers/{server_id}`, the answer to `PUT /servers/{server_id}` and the answer to the `rebuild` action. Check it before you try an action, rather than learn of the lock from a 409. Who locked the server is not told.',
  },
  '2.10': {
    release: 'Liberty',
    title: 'Keypairs of other users',
    text: 'Administrators can work with the keypairs of any user: a `user_id` query parameter on `GET /os-keypairs`, `GET /os-keypairs/{keypair_name}` and `DELETE /os-keypairs/{keypair_name}` names the owner, and a `user_id` in the body of `POST /os-keypairs` imports a key for them. Without it, and at older microversions always, you act on your own keypairs.',
  },
  '2.11': {
    release: 'Liberty',
    title: 'Forcing a service down',
    text: '`GET /os-services` shows `forced_down`, and `PUT /os-services/force-down` with `host`, `binary` and `forced_down` sets it. An external monitor that knows a compute host is dead can say so at once, instead of waiting until missed heartbeats mark the service `down`, and then evacuate its servers safely. Take the flag back when the host has been repaired.',
  },
  '2.12': {
    release: 'Liberty',
    title: 'Networks of virtual interfaces',
    text: 'Each interface in `GET /servers/{server_id}/os-virtual-interfaces` gained `net_id`, which tells the network it is plugged into. The operation only ever worked with nova-network and has been gone since Rocky, answering 410 whatever version you send; use `GET /servers/{server_id}/os-interface`, whose entries have had a `net_id` from the beginning.',
  },
  '2.13': {
    release: 'Mitaka',
    title: 'Owners of server groups',
    text: 'A server group shows whose it is: `project_id` and `user_id` appear in `GET /os-server-groups`, `GET /os-server-groups/{server_group_id}` and the answer to `POST /os-server-groups`. That helps most when an administrator lists with `all_projects`, where groups of the same name from different projects could not be told apart before.',
  },
  '2.14': {
    release: 'Mitaka',
    title: 'Evacuate finds out by itself',
    text: 'The `evacuate` action no longer wants `onSharedStorage`: the target host looks for the disks of the server and decides alone whether to rebuild them. The field was required up to 2.13 and is a 400 from here on. The answer has no body any more, so choose an `adminPass` in the request if you need to know the password afterwards.',
  },
  '2.15': {
    release: 'Mitaka',
    title: 'Soft affinity',
    text: '`POST /os-server-groups` accepts two more policies, `soft-affinity` and `soft-anti-affinity`. They ask the scheduler to keep the members together or apart as far as possible, and let a server start elsewhere when it is not; the hard policies make such a request fail. Choose them for spreading where running at all matters more than the perfect place.',
  },
  '2.16': {
    release: 'Mitaka',
    title: 'Status of the host',
    text: '`GET /servers/detail` and `GET /servers/{server_id}` can include `host_status`: `UP`, `DOWN`, `UNKNOWN`, `MAINTENANCE`, or an empty string while the server has no host. A server that claims to be `ACTIVE` on a host that is `UNKNOWN` deserves suspicion. By default policy shows the field to administrators only, so treat it as optional.',
  },
  '2.17': {
    release: 'Mitaka',
    title: 'Crash dumps',
    text: 'New action: `{"trigger_crash_dump": null}` to `POST /servers/{server_id}/action` sends a non-maskable interrupt into the guest and answers 202. What comes of it is up to the operating system inside, which must be set up to write a dump (kdump, for example). Handy for a server that hangs and no longer lets anyone log in.',
  },
  '2.18': {
    release: 'Mitaka',
    title: 'URLs without a project',
    text: 'Every operation is reachable with and without the project id in its path: `/v2.1/servers` and `/v2.1/{project_id}/servers` are one and the same, and links in an answer follow the form of the request. The number announces the routes but does not guard them: a cloud that knows 2.18 serves both forms to all microversions.',
  },
  '2.19': {
    release: 'Mitaka',
    title: 'Server descriptions',
    text: 'Servers get a `description` of up to 255 characters. Send it with `POST /servers`, `PUT /servers/{server_id}` or the `rebuild` action (`null` clears it), and find it in every detailed view. A server created at an older microversion has its name as the description; from 2.19 on, one created without a description shows `null`.',
  },
  '2.20': {
    release: 'Mitaka',
    title: 'Volumes of shelved servers',
    text: '`POST /servers/{server_id}/os-volume_attachments` and `DELETE /servers/{server_id}/os-volume_attachments/{volume_id}` also work while the server is `SHELVED` or `SHELVED_OFFLOADED`. You can rescue a data volume from a shelved server, or give it another one, without waking it up. Requests below 2.20 get 409 in these two states.',
  },
  '2.21': {
    release: 'Mitaka',
    title: 'History of deleted servers',
    text: '`GET /servers/{server_id}/os-instance-actions` and `GET /servers/{server_id}/os-instance-actions/{request_id}` go on answering after the server has been deleted, until the operator purges its records. Keep the server id, and you can still find out who deleted it and when. Lower microversions say 404 as soon as the server is gone.',
  },
  '2.22': {
    release: 'Mitaka',
    title: 'Finishing a live migration',
    text: 'A live migration that never catches up with a busy guest can be pushed over the line: `{"force_complete": null}` to `POST /servers/{server_id}/migrations/{migration_id}/action` answers 202, and the hypervisor pauses the guest or switches to post-copy. Only a migration whose status is `running` qualifies; for others the answer is 400.',
  },
  '2.23': {
    release: 'Mitaka',
    title: 'Watching a live migration',
    text: '`GET /servers/{server_id}/migrations` lists the live migrations of a server that are in progress, and `GET /servers/{server_id}/migrations/{migration_id}` shows one, with counters such as `memory_remaining_bytes` and `disk_processed_bytes`. In `GET /os-migrations` each record tells its `migration_type`; a live migration under way there also has `links` that lead to its progress.',
  },
  '2.24': {
    release: 'Mitaka',
    title: 'Cancelling a live migration',
    text: '`DELETE /servers/{server_id}/migrations/{migration_id}` calls off a live migration and leaves the server running where it was. The answer is 202 and the work follows, so watch the record until it says `cancelled`. A migration in another status than `running` is refused with 400; version 2.65 widens that.',
  },
  '2.25': {
    release: 'Mitaka',
    title: 'Automatic block migration',
    text: 'In the `os-migrateLive` action `block_migration` may be `auto`: Nova looks whether the two hosts share storage and copies the disks only if they do not. `disk_over_commit`, required until now, is removed and must no longer be sent. With `auto` a caller needs no knowledge of how storage is laid out behind the cloud.',
  },
  '2.26': {
    release: 'Newton',
    title: 'Server tags',
    text: 'Up to 50 tags of at most 60 characters, without `/` or `,`, can be put on a server. `/servers/{server_id}/tags` reads, replaces or clears the set with GET, PUT and DELETE, `/servers/{server_id}/tags/{tag}` checks, adds or removes one, and detailed servers list their `tags`. Filter `GET /servers` with `tags` (all of them), `tags-any`, `not-tags` and `not-tags-any`, comma-separated.',
  },
  '2.27': {
    release: 'Newton',
    title: 'The common version header',
    text: 'A request may choose its microversion with `OpenStack-API-Version: compute 2.27`, the header form that all OpenStack services agreed upon; `X-OpenStack-Nova-API-Version` keeps working. If both are sent, the new one wins. Answers name their version in both. Clouds that know 2.27 understand the new header for every microversion, so write new clients with it only.',
  },
  '2.28': {
    release: 'Newton',
    title: 'CPU details as an object',
    text: '`cpu_info` in `GET /os-hypervisors/detail` and `GET /os-hypervisors/{hypervisor_id}` is a proper JSON object, empty if nothing is known. Before, it was a string with JSON in it that had to be parsed a second time. Drop that second parse when you move up; 2.88 removes the field altogether.',
  },
  '2.29': {
    release: 'Newton',
    title: 'Evacuation target is checked',
    text: 'Naming a `host` in the `evacuate` action no longer overrules the scheduler: the host is tried as a request and turned down when it has no room or does not fit. An optional `force` of true restores the blind trust of older microversions, and without a `host` it is a 400. Mind that 2.68 takes `force` away again.',
  },
  '2.30': {
    release: 'Newton',
    title: 'Live migration target is checked',
    text: 'What 2.29 did for evacuation happens to the `os-migrateLive` action: a `host` that you name has to pass the scheduler, unless `force` is true, and `force` without `host` is refused with 400. Below 2.30 a named target is taken as it is, even if the server then overloads it. From 2.68 on there is no `force`.',
  },
  '2.31': {
    release: 'Newton',
    title: 'Console tokens of every kind',
    text: '`GET /os-console-auth-tokens/{console_token}` gives console proxies the connection behind a token (`instance_uuid`, `host`, `port`, `internal_access_path`) for every type of console, where it used to serve only `rdp-html5`. Since RDP consoles are no more, a request below 2.31 can only fail, with 400: call it at 2.31 or later.',
  },
  '2.32': {
    release: 'Newton',
    title: 'Device tags at boot',
    text: 'In `POST /servers` each entry of `networks` and of `block_device_mapping_v2` may have a `tag`. The guest finds it in the metadata service and on the config drive next to the address of the device, so software inside can tell the backup disk from the data disk. By accident it was lost again: for disks from 2.33, for networks from 2.37. Prefer 2.42.',
  },
  '2.33': {
    release: 'Newton',
    title: 'Hypervisors in pages',
    text: '`GET /os-hypervisors` and `GET /os-hypervisors/detail` understand `limit` and `marker` (the id of the last hypervisor seen), and answer with `hypervisors_links` when there is a next page. A client that expects everything at once must follow that link on large clouds. A side effect nobody intended: `tag` in `block_device_mapping_v2` of `POST /servers` is rejected until 2.42.',
  },
  '2.34': {
    release: 'Newton',
    title: 'Live migration checks in the background',
    text: 'The `os-migrateLive` action answers 202 right after accepting the request; whether the hosts can do it is examined afterwards. Reasons that used to come back as 400, say an incompatible CPU, are now found only in `GET /servers/{server_id}/os-instance-actions` and in the status of the migration. Do not read 202 as success: poll.',
  },
  '2.35': {
    release: 'Newton',
    title: 'Keypairs in pages',
    text: '`GET /os-keypairs` accepts `limit` and `marker`, the marker being the name of the last keypair of the page before, and sorts by name. If more follow, `keypairs_links` points at them, also when you asked for no limit and the cloud applied its own. An unknown marker is a 400.',
  },
  '2.36': {
    release: 'Newton',
    title: 'Farewell to the proxies',
    text: 'Operations that merely pass a request on to another service answer 404 from here: `/images`, `/os-volumes`, `/os-snapshots`, `/os-baremetal-nodes`, `/os-networks`, `/os-tenant-networks`, `/os-security-groups`, `/os-security-group-rules`, `/os-floating-ips` and `/os-floating-ip-pools`. Talk to Glance, Cinder, Ironic and Neutron yourself. `/os-fping`, `/os-fixed-ips` and others of the old list are 410 today at any version. Networking numbers also leave `GET /limits` and `/os-quota-sets/{tenant_id}`.',
  },
  '2.37': {
    release: 'Newton',
    title: 'Get me a network',
    text: '`networks` becomes required in `POST /servers`, and besides a list it may be the word `auto`, which uses the network of the project and creates one if there is none, or `none`, which starts the server without any. A `uuid` in the list must really be a UUID. Device tags on networks are rejected from here until 2.42.',
  },
  '2.38': {
    release: 'Newton',
    title: 'Unknown status is an error',
    text: '`GET /servers` and `GET /servers/detail` with a `status` that does not exist answer 400. Lower microversions return an empty list, so a spelling mistake such as `ACTVE` looks like a cloud without servers. Nothing changes for the valid values, for example `ACTIVE`, `SHUTOFF` or `ERROR`.',
  },
  '2.39': {
    release: 'Ocata',
    title: 'Image metadata moves to Glance',
    text: 'The last of the image proxies, `/images/{image_id}/metadata` and single keys below it, answer 404: use the Image API. With them goes the quota that Nova put on image properties. `createImage` and `createBackup` no longer count `metadata` against it, and `maxImageMeta` is missing from `GET /limits`; Glance enforces a limit of its own.',
  },
  '2.40': {
    release: 'Ocata',
    title: 'Usage in pages',
    text: '`GET /os-simple-tenant-usage` and `GET /os-simple-tenant-usage/{tenant_id}` take `limit` and `marker` (the id of a server), and link onwards with `tenant_usages_links` and `tenant_usage_links`. Pages are cut by server, so the sums of one project can be spread over several of them: add them up. Below 2.40 the answer just stops at the configured maximum.',
  },
  '2.41': {
    release: 'Ocata',
    title: 'UUIDs of aggregates',
    text: 'All answers of `/os-aggregates` that show an aggregate, those to `add_host`, `remove_host` and `set_metadata` among them, include its `uuid`. It is made when the aggregate is created and cannot be set. Placement knows aggregates by this value; paths in this API still use the numeric `id`.',
  },
  '2.42': {
    release: 'Ocata',
    title: 'Device tags are back',
    text: '`POST /servers` accepts `tag` in both `networks` and `block_device_mapping_v2` again, as 2.32 did before two slips removed it. If you label devices at boot, ask for 2.42 or anything newer and leave out the numbers in between: from 2.37 to 2.41 a `tag` is a 400 everywhere.',
  },
  '2.43': {
    release: 'Pike',
    title: 'Farewell to os-hosts',
    text: 'Everything under `/os-hosts` answers 404. Look at hosts through `GET /os-hypervisors`, and enable or disable scheduling to them with `PUT /os-services/{service_id}` or its older forms. Rebooting, starting, shutting down or putting a machine into maintenance have no successor: that is work for the tools that manage the hardware.',
  },
  '2.44': {
    release: 'Pike',
    title: 'Addresses are the business of Neutron',
    text: 'The server actions `addFixedIp`, `removeFixedIp`, `addFloatingIp` and `removeFloatingIp` answer 404. Create ports and floating IPs with the Networking API, and attach a port with `POST /servers/{server_id}/os-interface`. `GET /servers/{server_id}/os-virtual-interfaces` ended at the same version, and by now it is 410 everywhere; list `os-interface` instead.',
  },
  '2.45': {
    release: 'Pike',
    title: 'Snapshot id in the body',
    text: 'The `createImage` and `createBackup` actions tell the id of the new image as `{"image_id": "…"}`, still with 202. Older versions have an empty body and hide the id at the end of a `Location` header, whose URL need not even be reachable for the caller. A client that reads the header finds none from 2.45.',
  },
  '2.46': {
    release: 'Pike',
    title: 'The common request id header',
    text: 'Answers name the id of the request in `X-OpenStack-Request-ID`, the header of all OpenStack services, besides the older `X-Compute-Request-ID`; the value is the same. Quote it when you report a problem. The number is only a signal that the header may be relied upon: it is sent at every microversion.',
  },
  '2.47': {
    release: 'Pike',
    title: 'Flavors inside servers',
    text: '`flavor` in a detailed server is no longer an `id` with `links`, but the values that the server was built with: `vcpus`, `ram`, `disk`, `ephemeral`, `swap`, `original_name`, and `extra_specs` if policy lets you see them. It stays true after the flavor has been deleted. A client that needs the flavor id must look it up by name.',
  },
  '2.48': {
    release: 'Pike',
    title: 'Uniform diagnostics',
    text: '`GET /servers/{server_id}/diagnostics` has one shape for all hypervisors: `state`, `driver`, `hypervisor`, `uptime` and counts such as `num_disks`, with `cpu_details`, `disk_details`, `nic_details` and `memory_details`. What a driver cannot tell is `null`. Up to 2.47 the keys differ from driver to driver and only people can make sense of them.',
  },
  '2.49': {
    release: 'Pike',
    title: 'Device tags when attaching',
    text: 'A `tag` may go with a device added later: in `POST /servers/{server_id}/os-interface` and in `POST /servers/{server_id}/os-volume_attachments`. The metadata service shows it; the config drive does not, since that is written at boot and never touched again. A server in `SHELVED_OFFLOADED` cannot take a volume with a tag.',
  },
  '2.50': {
    release: 'Pike',
    title: 'Quota classes tidied up',
    text: '`GET /os-quota-class-sets/{id}` and the answer to its PUT add `server_groups` and `server_group_members`, which were left out by mistake. Networking quotas leave at the same time: `fixed_ips`, `floating_ips`, `security_groups` and `security_group_rules` are no longer shown, and sending one of them is a 400. Quota classes follow with this what 2.36 did to quota sets.',
  },
  '2.51': {
    release: 'Pike',
    title: 'Volume growth can be followed',
    text: '`POST /os-server-external-events` takes the event `volume-extended`, with which Cinder reports that an attached volume has grown. To let its owner see the outcome, `GET /servers/{server_id}/os-instance-actions/{request_id}` includes `events` for everyone who may read the action; until then only administrators had them. A `traceback` inside stays reserved for administrators.',
  },
  '2.52': {
    release: 'Pike',
    title: 'Tags from the start',
    text: '`POST /servers` accepts `tags`, a list under the rules of 2.26 (up to 50, each at most 60 characters, no `/` and no `,`). The server has them from its first moment, so a listing filtered by tag never misses a server that is still building, as can happen if you tag in a second request.',
  },
  '2.53': {
    release: 'Pike',
    title: 'UUIDs for services and hypervisors',
    text: 'Ids of services and hypervisors become UUIDs, in answers, paths and markers; a number in a path is a 400. One `PUT /os-services/{service_id}` with `status`, `disabled_reason` or `forced_down` replaces the four verbs like `/os-services/disable`. `GET /os-hypervisors/{hypervisor_hostname_pattern}/search` and its twin `/servers` turn into 404: give the listings the query parameters `hypervisor_hostname_pattern` and `with_servers`.',
  },
  '2.54': {
    release: 'Queens',
    title: 'New key on rebuild',
    text: 'The `rebuild` action accepts `key_name`: another keypair of yours for the fresh system, or `null` for none; leave it out to keep the present one. Its answer shows the resulting `key_name`. The name is looked up among the keypairs of whoever sends the request, and an unknown one is a 400.',
  },
  '2.55': {
    release: 'Queens',
    title: 'Flavor descriptions',
    text: 'A flavor can have a `description` of up to 65535 characters. Give it in `POST /flavors`, change it with the new `PUT /flavors/{flavor_id}`, which changes nothing else, and find it in all flavor answers, the brief `GET /flavors` included. The copy of the flavor inside a server does not carry it.',
  },
  '2.56': {
    release: 'Queens',
    title: 'Cold migration to a chosen host',
    text: 'Where the `migrate` action only took `null`, it may now be an object with a `host`, and the scheduler confirms that the host is suitable before the server moves there. The host it already runs on and one that does not exist are refused with 400. Earlier versions do not look at the value, so a `host` sent there has no effect.',
  },
  '2.57': {
    release: 'Queens',
    title: 'No more injected files',
    text: '`personality` disappears from `POST /servers` and the `rebuild` action; pass `user_data` instead, which `rebuild` accepts and shows from here on. The numbers around injected files go too: `maxPersonality` and `maxPersonalitySize` from `GET /limits`, and `injected_files`, `injected_file_content_bytes` and `injected_file_path_bytes` from `/os-quota-sets` and `/os-quota-class-sets`. Sending any of them is a 400.',
  },
  '2.58': {
    release: 'Queens',
    title: 'Server actions in pages',
    text: '`GET /servers/{server_id}/os-instance-actions` takes `limit`, `marker` (a `request_id`) and `changes-since`, adds `links` if there is more, and refuses any other query parameter with 400. Actions get an `updated_at`, in the single view as well. A poller can thus ask just for what happened since its last visit.',
  },
  '2.59': {
    release: 'Queens',
    title: 'Migrations in pages',
    text: '`GET /os-migrations` can be read in pages with `limit` and `marker`, newest first, following `migrations_links`, and narrowed by `changes-since`; a query parameter it does not know is a 400 now. Each migration has a `uuid` besides its `id`, which is what the marker wants; `/servers/{server_id}/migrations` shows it too.',
  },
  '2.60': {
    release: 'Queens',
    title: 'One volume, several servers',
    text: 'A volume that Cinder marks as `multiattach` can be attached to a second server while the first one is using it, by `POST /servers/{server_id}/os-volume_attachments` or as a device in `POST /servers`. The requests look the same as ever; below 2.60 such a volume is refused with 400. The driver must support it, and so must the filesystem on top.',
  },
  '2.61': {
    release: 'Rocky',
    title: 'Extra specs inside flavors',
    text: '`GET /flavors/detail`, `GET /flavors/{flavor_id}` and the answers to `POST /flavors` and `PUT /flavors/{flavor_id}` include `extra_specs`, so that `GET /flavors/{flavor_id}/os-extra_specs` need not be called for every flavor. If policy forbids you to list them, the field is absent, not empty. A new flavor starts with `{}`.',
  },
  '2.62': {
    release: 'Rocky',
    title: 'Where an event took place',
    text: 'In `GET /servers/{server_id}/os-instance-actions/{request_id}` every event has a `hostId`, a hash that lets anyone see whether two events ran on the same host. Those whom policy allows, administrators by default, also read the real name in `host`. For a migration it is the quickest way to learn from where to where it went.',
  },
  '2.63': {
    release: 'Rocky',
    title: 'Trusted image certificates',
    text: 'With `trusted_image_certificates`, up to 50 ids in `POST /servers` or `rebuild`, you decide which certificates may vouch for the signature of an image. Detailed servers and the answers to `PUT /servers/{server_id}` and `rebuild` show the list, or `null`; sending `null` to `rebuild` resets it. Servers that boot from a volume cannot use it.',
  },
  '2.64': {
    release: 'Rocky',
    title: 'Rules for server groups',
    text: 'A server group has a single `policy`, a string, in place of the list `policies`, both in `POST /os-server-groups` and in all answers; the ever empty `metadata` is dropped. `rules` comes in: for `anti-affinity`, `max_server_per_host` says how many members may share a host. With any other policy, rules are refused with 400.',
  },
  '2.65': {
    release: 'Rocky',
    title: 'Cancelling before it runs',
    text: '`DELETE /servers/{server_id}/migrations/{migration_id}` accepts live migrations that wait their turn as well: the status may be `queued` or `preparing`, not only `running`. Useful when a host is emptied and dozens of servers stand in line. Up to 2.64 the caller gets 400 and has to wait for the start.',
  },
  '2.66': {
    release: 'Stein',
    title: 'Changes before a time',
    text: '`changes-before` joins `changes-since` as a filter on `GET /servers`, `GET /servers/detail`, `GET /servers/{server_id}/os-instance-actions` and `GET /os-migrations`; together they cut out a window of time by when something was last updated. The end may not lie before the beginning (400). On servers either filter brings deleted ones into the list.',
  },
  '2.67': {
    release: 'Stein',
    title: 'Type of a boot volume',
    text: 'An entry of `block_device_mapping_v2` in `POST /servers` may name the `volume_type` of the volume that Nova is about to create, for instance from an image. There is no need any more to make the volume with Cinder first just to choose its type. For an existing volume, or with `destination_type` set to `local`, it is a 400.',
  },
  '2.68': {
    release: 'Stein',
    title: 'No more forcing',
    text: '`force` is gone from the `evacuate` and `os-migrateLive` actions, and sending it is a 400. Forced moves skipped the scheduler, and left servers on hosts whose resources had never been claimed for them. Name a `host` if you want a certain one: it is used if it passes the checks, otherwise the move fails.',
  },
  '2.69': {
    release: 'Stein',
    title: 'Answers despite a dead cell',
    text: 'When a cell cannot be reached, its servers stay visible in `GET /servers`, `GET /servers/detail` and `GET /servers/{server_id}`, with status `UNKNOWN` and only the few fields known outside the cell; in `GET /os-services` a lost service keeps `binary`, `host` and `status`. Treat all other fields as optional. Lists that filter, sort or page leave such servers out by default.',
  },
  '2.70': {
    release: 'Stein',
    title: 'Device tags are shown',
    text: 'Attachments tell their `tag`, or `null`: in the list, single view and creation answer of both `/servers/{server_id}/os-volume_attachments` and `/servers/{server_id}/os-interface`. Since 2.32 and 2.49 tags could be given but only the guest could read them; now a client can find out which port or disk carries which label.',
  },
  '2.71': {
    release: 'Stein',
    title: 'Group of a server',
    text: '`server_groups`, a list with the id of the group that a server belongs to, or an empty list, is part of `GET /servers/{server_id}` and of the answers to `PUT /servers/{server_id}` and the `rebuild` action. To find the group it is not necessary any more to search all groups for a member. `GET /servers/detail` does not have it.',
  },
  '2.72': {
    release: 'Stein',
    title: 'Ports with guaranteed bandwidth',
    text: '`POST /servers` accepts Neutron ports that request resources, above all those with a QoS minimum bandwidth rule, and the scheduler finds a host that can provide what they ask for. Below 2.72 such a port in `networks` is refused with 400. Create the port first: a network with such a rule, named by `uuid`, does not count.',
  },
  '2.73': {
    release: 'Train',
    title: 'Reason for a lock',
    text: 'The `lock` action may give a `locked_reason` of up to 255 characters, and detailed servers, also in the answers to `PUT /servers/{server_id}` and `rebuild`, show it (`null` without one) until the server is unlocked. `GET /servers` and `GET /servers/detail` learn `locked` as a filter and as a `sort_key`.',
  },
  '2.74': {
    release: 'Train',
    title: 'Choosing the host of a new server',
    text: '`POST /servers` takes `host`, `hypervisor_hostname` or both, to say where the server shall start. Unlike `zone:host:node` in `availability_zone`, which sidesteps the scheduler, the wish is verified by it, and an unsuitable host fails early. The two ways exclude each other (400), and by default only administrators may use either.',
  },
  '2.75': {
    release: 'Train',
    title: 'Strict queries, complete servers',
    text: 'Four cleanups. Many operations, `GET /servers` among them, refuse an unknown query parameter or sort key with 400. `PUT /servers/{server_id}` and `rebuild` return all that `GET /servers/{server_id}` does. A flavor without swap says `0`, not `""`. With `with_servers`, `/os-hypervisors` always has `servers`, if need be empty. Fix sloppy queries before you move up.',
  },
  '2.76': {
    release: 'Train',
    title: 'Power changed from outside',
    text: '`POST /os-server-external-events` takes the event `power-update` with the `tag` `POWER_ON` or `POWER_OFF`. Ironic uses it when someone switches a machine behind the back of Nova, so that Nova adopts the new state rather than undo it. The change appears in `GET /servers/{server_id}/os-instance-actions`.',
  },
  '2.77': {
    release: 'Train',
    title: 'Unshelving into a zone',
    text: 'The `unshelve` action takes `{"availability_zone": "…"}` besides `null`, to bring a server back in another zone than the one it left. That works only from `SHELVED_OFFLOADED`; a server that is merely `SHELVED` still occupies its host and gets 409. At lower versions the body is not looked at and the zone has no effect.',
  },
  '2.78': {
    release: 'Train',
    title: 'NUMA topology of a server',
    text: 'New operation: `GET /servers/{server_id}/topology` tells how memory and processors of a server are laid out. Each of its `nodes` has `memory_mb`, `vcpu_set` and `siblings`; `pagesize_kb` belongs to the whole. `host_node` and `cpu_pinning`, which reveal the host side, are for administrators by default. A server without such a layout has an empty list.',
  },
  '2.79': {
    release: 'Train',
    title: 'Deleting a volume with its server',
    text: '`POST /servers/{server_id}/os-volume_attachments` accepts `delete_on_termination`, false if absent, and every answer under that path shows it. A volume attached to a running server can thus be tied to its life, which previously was possible only for devices given at boot. To change your mind later, see 2.85.',
  },
  '2.80': {
    release: 'Ussuri',
    title: 'Who asked for a migration',
    text: 'Migrations show the `user_id` and `project_id` that started them, in `GET /os-migrations` as well as under `/servers/{server_id}/migrations`. The former can be filtered by both. They belong to whoever sent the request, often an administrator, and need not be the owner of the server. Records from before the upgrade may hold `null`.',
  },
  '2.81': {
    release: 'Ussuri',
    title: 'Warming the image cache',
    text: '`POST /os-aggregates/{aggregate_id}/images` with `{"cache": [{"id": "…"}]}` asks every compute host of an aggregate to fetch images into its cache, and answers 202 while they work in the background. Edge sites use it to have a new image at hand before many servers boot from it. Administrators only, by default.',
  },
  '2.82': {
    release: 'Ussuri',
    title: 'Accelerators report back',
    text: '`POST /os-server-external-events` takes the event `accelerator-request-bound`, with the UUID of one accelerator request as its `tag`. Cyborg sends it when a device such as an FPGA is bound to a server that waits for it. It concerns services that talk to each other; for users of the API nothing changes.',
  },
  '2.83': {
    release: 'Ussuri',
    title: 'More filters for everyone',
    text: 'Project members may filter `GET /servers` and `GET /servers/detail` by `user_id`, `key_name`, `config_drive` and `availability_zone`, by the states `vm_state`, `task_state`, `power_state` and `progress`, and by the times `created_at`, `launched_at` and `terminated_at`. Until then these filters were for administrators, and for others they were ignored silently, so that the whole list came back.',
  },
  '2.84': {
    release: 'Ussuri',
    title: 'Why an event failed',
    text: 'The events in `GET /servers/{server_id}/os-instance-actions/{request_id}` have `details`: for a failed one a short message such as you know from the `fault` of a server, otherwise `null`. It can still be read when the server has recovered and its fault is shown no more. A policy of its own decides who sees it, by default administrators.',
  },
  '2.85': {
    release: 'Ussuri',
    title: 'Changing an attachment',
    text: '`PUT /servers/{server_id}/os-volume_attachments/{volume_id}` can change `delete_on_termination` of an attached volume: repeat the same `volumeId` in the body together with the new value. The remaining fields may be sent, but only as they are. Before, the operation did nothing but swap one volume for another, which is still what a different `volumeId` means.',
  },
  '2.86': {
    release: 'Ussuri',
    title: 'Extra specs are validated',
    text: '`POST /flavors/{flavor_id}/os-extra_specs` and the PUT of a single key check what they know: in namespaces such as `hw`, `os`, `quota`, `resources` and `trait`, a mistyped key or an impossible value is refused with 400. Namespaces of your own pass unchecked. Below 2.86 a slip is stored and shows up when scheduling fails.',
  },
  '2.87': {
    release: 'Ussuri',
    title: 'Rescue for servers on volumes',
    text: 'The `rescue` action also helps a server whose root disk is a volume, provided that its host reports the `COMPUTE_RESCUE_BFV` trait and that the rescue image has the properties `hw_rescue_device` and `hw_rescue_bus`. If either is missing, and always at lower microversions, such a server gets 400.',
  },
  '2.88': {
    release: 'Wallaby',
    title: 'Leaner hypervisors',
    text: '`GET /os-hypervisors/detail` and `GET /os-hypervisors/{hypervisor_id}` lose twelve figures that were often wrong, `vcpus`, `memory_mb`, `local_gb` and their used and free counterparts, `running_vms`, `current_workload`, `disk_available_least` and `cpu_info`; ask Placement for capacity. They gain `uptime`, `null` where unknown. `GET /os-hypervisors/statistics` and `GET /os-hypervisors/{hypervisor_id}/uptime` end here with 404.',
  },
  '2.89': {
    release: 'Xena',
    title: 'Ids of an attachment',
    text: '`GET /servers/{server_id}/os-volume_attachments` and the view of a single attachment add `attachment_id`, under which Cinder knows it, and `bdm_uuid`, under which Nova does. `id` is dropped from both, as it only repeated `volumeId`: read that instead. The answer to POST was overlooked and keeps its `id` up to 2.100.',
  },
  '2.90': {
    release: 'Xena',
    title: 'Host names of your choice',
    text: '`POST /servers`, `PUT /servers/{server_id}` and `rebuild` take `hostname`, the name by which the guest knows itself, so that it need not be derived from the display name. Everyone sees it as `OS-EXT-SRV-ATTR:hostname`, formerly for administrators, and may filter by `hostname`. One name for several servers (`max_count`) is a 400, and so is a dot.',
  },
  '2.91': {
    release: 'Zed',
    title: 'Unshelving to a host, unpinning',
    text: 'The object given to `unshelve` may have a `host`, for administrators by default, and an `availability_zone` of `null`, which releases the server from the zone it was bound to; without that key the binding stays. All of it needs a server in `SHELVED_OFFLOADED`. A host outside the zone is refused with 409.',
  },
  '2.92': {
    release: 'Zed',
    title: 'Bring your own key',
    text: '`POST /os-keypairs` no longer generates keys: `public_key` is required, and no answer contains a `private_key`. Make the pair on your own machine, with `ssh-keygen` for example, and import the public half. In return a `name` may contain `@` and `.`, so a mail address will do. At 2.91 and below Nova still generates on request.',
  },
  '2.93': {
    release: 'Zed',
    title: 'Rebuilding servers on volumes',
    text: 'The `rebuild` action writes the image onto the root volume of a server that boots from one. At lower versions such a server can only be rebuilt with the image it already has, and its data remain as they are; another image is a 400. Cinder signals completion with the new event `volume-reimaged` of `POST /os-server-external-events`.',
  },
  '2.94': {
    release: '2023.1 Antelope',
    title: 'Fully qualified host names',
    text: 'The `hostname` of `POST /servers`, `PUT /servers/{server_id}` and `rebuild` may be a fully qualified name such as `web.example.com`, up to 255 characters. From 2.90 to 2.93 it is a single label of 2 to 63 characters, and a dot is a 400. Whether the guest makes use of the domain is up to its own setup.',
  },
  '2.95': {
    release: '2023.1 Antelope',
    title: 'Evacuated servers stay stopped',
    text: 'After the `evacuate` action the server is stopped on its new host, whatever state it was in, so that its owner can inspect it before it runs again; start it with `os-start`. Below 2.95 a server that was running is started by Nova. While any compute service is older than 2023.1 the request is refused with 400.',
  },
  '2.96': {
    release: '2024.1 Caracal',
    title: 'Zone a server is pinned to',
    text: 'Detailed servers, and the answers to `PUT /servers/{server_id}` and `rebuild`, have `pinned_availability_zone`: the zone that it is bound to and that every move must respect, or `null` for a server that may go anywhere. `OS-EXT-AZ:availability_zone`, by contrast, is where it happens to be right now.',
  },
  '2.97': {
    release: '2025.1 Epoxy',
    title: 'Manila shares',
    text: 'Shared filesystems from Manila can be attached. `POST /servers/{server_id}/shares` with a `share_id` and an optional `tag` for mounting answers 201, `DELETE /servers/{server_id}/shares/{share_id}` detaches, and GET lists them or shows one, with a `status` from `attaching` through `inactive` and `active` to `detaching`, or `error`. Stop the server first; otherwise you get 409.',
  },
  '2.98': {
    release: '2025.1 Epoxy',
    title: 'Image properties of a server',
    text: '`image` in a detailed server, and in the answers to `PUT /servers/{server_id}` and `rebuild`, gets `properties`: those settings of the image, like `hw_machine_type`, that Nova recorded when it built the server. They explain how a guest was configured even if the image has changed or is gone. For a server on a volume, `image` remains an empty string.',
  },
  '2.99': {
    release: '2025.1 Epoxy',
    title: 'Direct SPICE consoles',
    text: '`POST /servers/{server_id}/remote-consoles` accepts the `type` `spice-direct` for the protocol `spice`, made for native SPICE clients that connect through a proxy of their own instead of a browser. The proxy reads `GET /os-console-auth-tokens/{console_token}`, which adds `tls_port` for such a console, and refuses query parameters with 400 from now on.',
  },
  '2.100': {
    release: '2025.1 Epoxy',
    title: 'Scheduler hints of a server',
    text: 'Detailed servers, and the answers to `PUT /servers/{server_id}` and `rebuild`, show in `scheduler_hints` what was given as `os:scheduler_hints` to `POST /servers`, for instance `same_host` or `group`. They bind later moves too, so it is good to see them. A hint sent as a single string comes back as a list with one entry.',
  },
  '2.101': {
    release: '2026.1 Gazpacho',
    title: 'Attaching without waiting',
    text: '`POST /servers/{server_id}/os-volume_attachments` answers 202 without a body as soon as it has taken the request, instead of 200 with a `volumeAttachment`; the `device` name is not waited for. Look it up with `GET /servers/{server_id}/os-volume_attachments/{volume_id}`, which is 404 until then, and follow the status of the volume or `os-instance-actions` to see the end.',
  },
  '2.102': {
    release: '2026.1 Gazpacho',
    title: 'Flavors by name, strict queries',
    text: '`GET /flavors` and `GET /flavors/detail` filter by `name`, a regular expression. `rxtx_factor` and `OS-FLV-DISABLED:disabled` leave the answers, and `rxtx_factor` is a 400 in `POST /flavors` and as a `sort_key`. The strictness of 2.75 spreads to operations it had spared: `GET /servers/{server_id}`, `GET /os-aggregates` and most other reads refuse unknown query parameters with 400.',
  },
  '2.103': {
    release: '2026.1 Gazpacho',
    title: 'Farewell to os-volumes_boot',
    text: 'Everything under `/os-volumes_boot` answers 404. It was a second name for `/servers` from the days when booting from a volume was an extension, and it did nothing that the original does not do: replace the prefix, keep the bodies. Up to 2.102 the alias still works.',
  },
  '2.104': {
    release: '2026.2 Hibiscus',
    title: 'Unpinning and pinning a zone',
    text: '`PUT /servers/{server_id}` can set `pinned_availability_zone`. `null` lets the next move go to any zone; naming the zone in which an unpinned server currently is ties it down there. Any other zone is a 409, and a pinned server has to be unpinned before it can be pinned anew. Repeating the value it has changes nothing and gives 200. Before, only `unshelve` could do this.',
  },
} as const satisfies Record<string, MicroversionEntry>

type Versions = {readonly [V in keyof typeof microversions]: true}
declare module '../contract/microversion.ts' {
  interface Registered extends Versions {}
}

/** The newest microversion this project knows. */
export const LATEST = '2.104'
