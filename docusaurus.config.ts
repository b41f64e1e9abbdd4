import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Options, ThemeConfig} from '@docusaurus/preset-classic'
import type {Config} from '@docusaurus/types'
import built from './site/plugins/built.ts'
import bundle from './site/plugins/bundle.ts'
import generated from './site/plugins/generated.ts'
import theme from './site/plugins/theme.ts'
import far from './site/rehype/far.ts'
import highlight from './site/rehype/highlight.ts'
import exchanges from './site/remark/exchanges.ts'

const repository = 'https://opendev.org/openstack/nova'
const bugs = 'https://bugs.launchpad.net/nova/+filebug'
const list = 'openstack-discuss@lists.openstack.org'
const baseUrl = process.env.BASE_URL ?? '/'

execFileSync(process.execPath, ['scripts/run.mjs', 'site/generate.ts'], {stdio: 'inherit'})

const markdown = {rehypePlugins: [highlight, far], showLastUpdateTime: false}
/** When a page was last changed is known where its history is. */
const showLastUpdateTime = existsSync('.git')

export default {
  title: 'Nova',
  tagline: 'The documentation of OpenStack Compute, where every example runs',
  url: process.env.SITE_URL ?? 'https://docs.openstack.org',
  baseUrl,
  baseUrlIssueBanner: false,
  trailingSlash: true,
  favicon: 'img/nova.svg',
  staticDirectories: ['site/static', 'site/.generated/static'],
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    emoji: false,
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  future: {v4: true, faster: true},
  customFields: {repository, bugs, list},
  headTags: [
    {tagName: 'link', attributes: {rel: 'manifest', href: `${baseUrl}manifest.webmanifest`}},
    {tagName: 'link', attributes: {rel: 'apple-touch-icon', href: `${baseUrl}img/nova-180.png`}},
    {tagName: 'meta', attributes: {name: 'theme-color', content: '#ffffff', media: '(prefers-color-scheme: light)'}},
    {tagName: 'meta', attributes: {name: 'theme-color', content: '#10151d', media: '(prefers-color-scheme: dark)'}},
  ],

  presets: [
    [
      'classic',
      {
        docs: {
          ...markdown,
          showLastUpdateTime,
          path: 'doc',
          beforeDefaultRemarkPlugins: [
            [exchanges, {pages: resolve('doc'), stories: resolve('site/.generated/stories')}],
          ],
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          editUrl: ({docPath}) => `${repository}/src/branch/master/doc/${docPath}`,
        },
        pages: {path: 'site/pages'},
        blog: false,
        theme: {
          customCss: [
            './site/css/tokens.css',
            './site/css/site.css',
            './site/css/code.css',
            './site/css/far.css',
            './site/css/print.css',
          ],
        },
      } satisfies Options,
    ],
  ],

  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        ...markdown,
        id: 'api',
        path: 'site/.generated/reference',
        routeBasePath: 'api',
        sidebarPath: 'site/.generated/reference-sidebar.json',
        editUrl: ({docPath}: {docPath: string}) =>
          `${repository}/src/branch/master/compute/${docPath.replace(/(\.mdx|\/.*)$/, '/')}`,
      },
    ],
    [
      '@docusaurus/plugin-content-docs',
      {
        ...markdown,
        id: 'notifications',
        path: 'site/.generated/notifications',
        routeBasePath: 'notifications',
        sidebarPath: 'site/.generated/notifications-sidebar.json',
        editUrl: ({docPath}: {docPath: string}) =>
          `${repository}/src/branch/master/notifications/${docPath.replace(/mdx$/, 'ts')}`,
      },
    ],
    theme,
    generated,
    bundle,
    built,
  ],

  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {autoCollapseCategories: true}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    prism: {theme: {plain: {}, styles: []}},
    navbar: {
      title: 'Nova',
      logo: {src: 'img/nova.svg', alt: '', width: 24, height: 24},
      items: [
        {to: '/start/', label: 'Guides', activeBaseRegex: `^${baseUrl}(?!api/|notifications/|reference/api-micro).+`},
        {to: '/api/', label: 'API reference', activeBasePath: '/api/'},
        {to: '/notifications/', label: 'Notifications', activeBasePath: '/notifications/'},
        {to: '/reference/api-microversion-history/', label: 'Microversions'},
        {type: 'custom-microversion', position: 'right'},
      ],
    },
  } satisfies ThemeConfig,
} satisfies Config
