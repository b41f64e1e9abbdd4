import {execFileSync} from 'node:child_process'
import {resolve} from 'node:path'
import type {Options, ThemeConfig} from '@docusaurus/preset-classic'
import type {Config} from '@docusaurus/types'
import bundle from './site/plugins/bundle.ts'
import generated from './site/plugins/generated.ts'
import search from './site/plugins/search.ts'
import securityHeaders from './site/plugins/security-headers/index.ts'
import theme from './site/plugins/theme.ts'
import highlight from './site/rehype/highlight.ts'
import exchanges from './site/remark/exchanges.ts'

const repository = 'https://opendev.org/openstack/nova'
const bugs = 'https://bugs.launchpad.net/nova/+filebug'

execFileSync(process.execPath, ['scripts/run.mjs', 'site/generate.ts'], {stdio: 'inherit'})

const markdown = {rehypePlugins: [highlight], showLastUpdateTime: false}

export default {
  title: 'Nova',
  tagline: 'The documentation of OpenStack Compute, where every example runs',
  url: process.env.SITE_URL ?? 'https://docs.openstack.org',
  baseUrl: process.env.BASE_URL ?? '/',
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
  customFields: {repository, bugs},

  presets: [
    [
      'classic',
      {
        docs: {
          ...markdown,
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
          customCss: ['./site/css/tokens.css', './site/css/site.css', './site/css/code.css', './site/css/print.css'],
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
          `${repository}/src/branch/master/compute/${docPath.replace(/\.mdx$/, '/')}`,
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
    search,
    securityHeaders,
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
        {type: 'docSidebar', sidebarId: 'guides', label: 'Guides'},
        {type: 'docSidebar', docsPluginId: 'api', sidebarId: 'defaultSidebar', label: 'API reference'},
        {
          type: 'docSidebar',
          docsPluginId: 'notifications',
          sidebarId: 'defaultSidebar',
          label: 'Notifications',
        },
        {to: '/reference/api-microversion-history/', label: 'Microversions'},
        {type: 'custom-microversion', position: 'right'},
      ],
    },
  } satisfies ThemeConfig,
} satisfies Config
