import type { TestApi } from './api.js';

/** A page of the demo community. */
export interface DemoAddress {
  /** What its screenshot is called. */
  readonly name: string;
  readonly address: string;
  /** Whether only somebody signed in has anything there. */
  readonly own?: true;
}

/** One address for each kind of page that the demo community has, for whatever is tried on all of them. */
export async function demoAddresses(api: TestApi, token: string): Promise<DemoAddress[]> {
  const found = await api.ok(
    `{
      lively: reflections(first: 1, orderBy: RECENTLY_ACTIVE) { nodes { id title } }
      caseStudies(first: 2) { nodes { slug } }
      courses(first: 20) { nodes { slug prompts { id } } }
      tags(first: 1) { nodes { slug } }
      viewer { user { handle reflections(first: 1) { nodes { id } } } }
    }`,
    {},
    { token },
  );
  const [first, second] = found.caseStudies.nodes;
  const course = found.courses.nodes.find(({ prompts }: { prompts: object[] }) => prompts.length > 0);
  const thread = `/reflections/${found.lively.nodes[0].id}`;
  const mine = found.viewer.user.reflections.nodes[0]?.id;
  return [
    { name: 'home', address: '/' },
    { name: 'courses', address: '/courses' },
    { name: 'course', address: `/courses/${course.slug}` },
    { name: 'prompt', address: `/prompts/${course.prompts[0].id}`, own: true },
    { name: 'thread', address: thread },
    { name: 'reply', address: `${thread}?reply=15` },
    { name: 'branch', address: `${thread}?root=15` },
    { name: 'newest', address: `${thread}?order=newest` },
    { name: 'answering', address: `${thread}?answer=15`, own: true },
    { name: 'more', address: `${thread}?more=15`, own: true },
    { name: 'write', address: '/write', own: true },
    { name: 'edit', address: `/reflections/${mine}/edit`, own: true },
    { name: 'drafts', address: '/drafts', own: true },
    { name: 'shelf', address: '/case-studies' },
    { name: 'case-study', address: `/case-studies/${first.slug}` },
    { name: 'comparison', address: `/case-studies/compare?a=${first.slug}&b=${second.slug}` },
    { name: 'new-case-study', address: '/case-studies/new', own: true },
    { name: 'tags', address: '/tags' },
    { name: 'tag', address: `/tags/${found.tags.nodes[0].slug}` },
    { name: 'search', address: '/search?q=goose' },
    { name: 'nothing-found', address: '/search?q=xyzzyqwert' },
    { name: 'member', address: '/members/delphine' },
    { name: 'notifications', address: '/notifications', own: true },
    { name: 'account', address: '/account', own: true },
    { name: 'settings', address: '/settings' },
    { name: 'notification-settings', address: '/settings/notifications', own: true },
    { name: 'sign-in', address: '/sign-in' },
    { name: 'sign-up', address: '/sign-up' },
    { name: 'offline', address: '/offline' },
    { name: 'missing', address: '/nothing/here' },
  ];
}
