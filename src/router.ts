// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateUrl } from '@nextcloud/router'
import { createRouter, createWebHistory } from 'vue-router'

/** Both /index.php/apps/verband and /apps/verband work on most servers: keep to the one that was opened */
export function routerBase(pathname: string): string {
	const base = generateUrl('/apps/verband')
	const other = base.includes('/index.php/') ? base.replace('/index.php/', '/') : generateUrl('/apps/verband', {}, { noRewrite: true })
	return !pathname.startsWith(base) && pathname.startsWith(other) ? other : base
}

const id = (value: unknown) => Number(value)

export const router = createRouter({
	history: createWebHistory(routerBase(window.location.pathname)),
	routes: [
		{ path: '/', name: 'start', component: () => import('./start/views/StartView.vue') },
		// view, date and filters stand in the query
		{ path: '/calendar', name: 'calendar', component: () => import('./calendar/views/CalendarView.vue') },
		{
			path: '/events/new',
			name: 'event-new',
			component: () => import('./calendar/views/EventEditView.vue'),
			props: { id: null, gliederungId: null },
		},
		{
			path: '/gliederungen/:gid(\\d+)/events/new',
			name: 'gliederung-event-new',
			component: () => import('./calendar/views/EventEditView.vue'),
			props: (route) => ({ id: null, gliederungId: id(route.params.gid) }),
		},
		{
			path: '/events/:id(\\d+)',
			name: 'event',
			component: () => import('./calendar/views/EventView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{
			path: '/events/:id(\\d+)/edit',
			name: 'event-edit',
			component: () => import('./calendar/views/EventEditView.vue'),
			props: (route) => ({ id: id(route.params.id), gliederungId: null }),
		},
		{
			path: '/gliederungen',
			name: 'gliederungen',
			component: () => import('./gliederung/views/GliederungenView.vue'),
			props: { id: null },
		},
		{
			path: '/gliederungen/new',
			name: 'gliederung-new',
			component: () => import('./gliederung/views/GliederungEditView.vue'),
			props: { id: null },
		},
		{
			// The same component as the tree: on a wide screen the page opens beside it
			path: '/gliederungen/:id(\\d+)',
			name: 'gliederung',
			component: () => import('./gliederung/views/GliederungenView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{
			path: '/gliederungen/:id(\\d+)/edit',
			name: 'gliederung-edit',
			component: () => import('./gliederung/views/GliederungEditView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		// body and time stand in the query
		{ path: '/meetings', name: 'meetings', component: () => import('./meeting/views/MeetingsView.vue') },
		{
			path: '/meetings/new',
			name: 'meeting-new',
			component: () => import('./meeting/views/MeetingEditView.vue'),
			props: { id: null },
		},
		{ path: '/meetings/plan', name: 'meeting-plan', component: () => import('./meeting/views/MeetingPlanView.vue') },
		{
			path: '/meetings/:id(\\d+)',
			name: 'meeting',
			component: () => import('./meeting/views/MeetingView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
			// who is asked to one meeting may belong to nothing else here
			meta: { guests: true },
		},
		{
			path: '/meetings/:id(\\d+)/edit',
			name: 'meeting-edit',
			component: () => import('./meeting/views/MeetingEditView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{
			path: '/meetings/:id(\\d+)/live',
			name: 'meeting-live',
			component: () => import('./meeting/views/LiveView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
			meta: { guests: true },
		},
		{
			path: '/meetings/:id(\\d+)/minutes',
			name: 'meeting-minutes',
			component: () => import('./meeting/views/MinutesView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
			meta: { guests: true },
		},
		// whose and which stand in the query
		{ path: '/tasks', name: 'tasks', component: () => import('./meeting/views/TasksView.vue'), meta: { guests: true } },
		// body, execution and search stand in the query
		{ path: '/resolutions', name: 'resolutions', component: () => import('./meeting/views/ResolutionsView.vue') },
		{
			path: '/gliederungen/:gid(\\d+)/topics',
			name: 'topics',
			component: () => import('./meeting/views/TopicsView.vue'),
			props: (route) => ({ gliederungId: id(route.params.gid) }),
		},
		{
			path: '/gliederungen/:gid(\\d+)/attendance',
			name: 'attendance',
			component: () => import('./meeting/views/AttendanceView.vue'),
			props: (route) => ({ gliederungId: id(route.params.gid) }),
		},
		{
			path: '/gliederungen/:gid(\\d+)/agenda',
			name: 'agenda-template',
			component: () => import('./meeting/views/AgendaTemplateView.vue'),
			props: (route) => ({ gliederungId: id(route.params.gid) }),
		},
		{ path: '/calls', name: 'calls', component: () => import('./call/views/CallsView.vue') },
		{ path: '/calls/new', name: 'call-new', component: () => import('./call/views/CallEditView.vue'), props: { id: null } },
		{
			path: '/calls/:id(\\d+)',
			name: 'call',
			component: () => import('./call/views/CallView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{
			path: '/calls/:id(\\d+)/edit',
			name: 'call-edit',
			component: () => import('./call/views/CallEditView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{ path: '/broadcasts', name: 'broadcasts', component: () => import('./outreach/views/BroadcastsView.vue') },
		// the filter stands in the query
		{ path: '/contacts', name: 'contacts', component: () => import('./call/views/ContactsView.vue') },
		// view and filters stand in the query
		{ path: '/goals', name: 'goals', component: () => import('./goal/views/GoalsView.vue') },
		// the term stands in the query
		{ path: '/goals/evaluation', name: 'evaluation', component: () => import('./goal/views/EvaluationView.vue') },
		{ path: '/goals/new', name: 'goal-new', component: () => import('./goal/views/GoalNewView.vue') },
		{ path: '/goals/import', name: 'goal-import', component: () => import('./goal/views/GoalImportView.vue') },
		// the term stands in the query
		{ path: '/goals/carry-over', name: 'goal-carry-over', component: () => import('./goal/views/CarryOverView.vue') },
		{ path: '/goals/report', name: 'goal-report', component: () => import('./goal/views/ReportView.vue') },
		{
			path: '/goals/programme/:id(\\d+)',
			name: 'programme',
			component: () => import('./goal/views/ProgrammeView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		{
			path: '/goals/:id(\\d+)',
			name: 'goal',
			component: () => import('./goal/views/GoalView.vue'),
			props: (route) => ({ id: id(route.params.id) }),
		},
		// behind the # stands whose answer is looked for, or a receipt
		{ path: '/suggestions', name: 'suggestions', component: () => import('./goal/views/SuggestionsView.vue') },
		{ path: '/suggestions/new', name: 'suggestion-new', component: () => import('./goal/views/SuggestionNewView.vue') },
		{ path: '/phone', name: 'phone', component: () => import('./calendar/views/PhoneView.vue') },
		{ path: '/feeds', redirect: { name: 'phone' } },
		{ path: '/terms', name: 'terms', component: () => import('./gliederung/views/TermsView.vue') },
		{ path: '/import', name: 'import', component: () => import('./gliederung/views/ImportView.vue') },
		{ path: '/settings', name: 'settings', component: () => import('./gliederung/views/SettingsView.vue') },
		{ path: '/check', name: 'check', component: () => import('./gliederung/views/CheckView.vue') },
		{ path: '/:rest(.*)*', name: 'not-found', component: () => import('./ui/NotFoundView.vue') },
	],
	scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
