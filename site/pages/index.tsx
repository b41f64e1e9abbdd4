import Link from '@docusaurus/Link'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import {Example} from '../home/example.tsx'
import styles from '../home/home.module.css'

const doors = [
  {
    to: '/api/',
    title: 'I call the API',
    text: 'Every operation at the microversion you choose: its request, its answer, its errors, and since when.',
    action: 'API reference',
  },
  {
    to: '/start/#if-you-work-on-nova',
    title: 'I work on Nova',
    text: 'Add a microversion in a few lines. Samples are recorded, pages are derived, gaps are named.',
    action: 'How a change is made',
  },
  {
    to: '/start/#if-you-check-samples',
    title: 'I check samples',
    text: 'One command holds every JSON sample against its schema and a replay, and says which line is wrong.',
    action: 'What is checked',
  },
]

/** The first page: what this is, and one real call. */
export default function Home(): ReactNode {
  return (
    <Layout description="OpenStack Nova's documentation, where every example runs">
      <main className={styles.home}>
        <div className={styles.hero}>
          <div>
            <h1 className={styles.title}>Nova’s documentation, where every example runs</h1>
            <p className={styles.lead}>
              Nova is the compute service of OpenStack: it starts virtual machines and looks after them. Here is its
              API, at each of its microversions, with answers that a real implementation gave.
            </p>
            <p className={styles.actions}>
              <Link className={styles.primary} to="/start/">
                Start here
              </Link>
              <Link className={styles.secondary} to="/api/">
                API reference
              </Link>
            </p>
          </div>
          <Example />
        </div>
        <ul className={styles.doors} aria-label="Ways in">
          {doors.map(({to, title, text, action}) => (
            <li key={title} className={styles.door}>
              <h2>{title}</h2>
              <p>{text}</p>
              <Link to={to}>{action}</Link>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  )
}
