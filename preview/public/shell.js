// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/* What the page of a server brings along before an app's script runs. */
(function() {
	'use strict'

	const root = document.documentElement
	const head = document.head.dataset
	const isAdmin = root.dataset.admin === 'true'
	const webroots = { verband: '/apps/verband', core: '/core' }

	window._oc_webroot = ''
	window._oc_appswebroots = webroots
	window._oc_isadmin = isAdmin
	window._oc_debug = false
	window._oc_config = { modRewriteWorking: false, version: '32.0.9', versionstring: '32.0.9', blacklist_files_regex: '', session_keepalive: false }
	window._oc_l10n_registry_translations = {}
	window._oc_l10n_registry_plural_functions = {}

	function register(app, texts, plural) {
		window._oc_l10n_registry_translations[app] = Object.assign(window._oc_l10n_registry_translations[app] || {}, texts)
		window._oc_l10n_registry_plural_functions[app] = typeof plural === 'function' ? plural : (count) => (count === 1 ? 0 : 1)
	}

	function fill(text, values) {
		return text.replace(/{(\w+)}/g, (whole, name) => (values && name in values ? String(values[name]) : whole))
	}

	function translate(app, text, values) {
		const found = (window._oc_l10n_registry_translations[app] || {})[text] || text
		return fill(Array.isArray(found) ? found[0] : found, values)
	}

	function translatePlural(app, singular, plural, count, values) {
		const found = (window._oc_l10n_registry_translations[app] || {})['_' + singular + '_::_' + plural + '_'] || [singular, plural]
		return fill(found[count === 1 ? 0 : 1], values).replace(/%n/g, String(count))
	}

	const filePath = (app, type, file) => (webroots[app] || '') + '/' + (type ? type + '/' : '') + file

	window.t = translate
	window.n = translatePlural
	window.OC = {
		webroot: '',
		appswebroots: webroots,
		config: window._oc_config,
		coreApps: ['', 'core'],
		requestToken: head.requesttoken,
		currentUser: head.user || false,
		theme: { name: 'Verband', color: '#00679e' },
		L10N: { register, translate, translatePlural, load: () => Promise.resolve() },
		getCurrentUser: () => ({ uid: head.user, displayName: head.userDisplayname }),
		getLocale: () => root.dataset.locale,
		getCanonicalLocale: () => root.dataset.locale.replace('_', '-'),
		getLanguage: () => root.lang,
		isUserAdmin: () => isAdmin,
		getRootPath: () => '',
		filePath,
		imagePath: (app, file) => filePath(app, 'img', file.includes('.') ? file : file + '.svg'),
		generateUrl: (url, values) => '/index.php' + fill(url, values),
		linkToOCS: (service) => location.origin + '/ocs/v2.php/' + service + '/',
	}
	window.OCA = {}

	function closeMenus(except) {
		for (const menu of document.querySelectorAll('.preview-header__menu[open]')) {
			if (!menu.contains(except)) {
				menu.open = false
			}
		}
	}
	document.addEventListener('pointerdown', (event) => closeMenus(event.target))
	document.addEventListener('focusin', (event) => closeMenus(event.target))
	document.addEventListener('keydown', (event) => event.key === 'Escape' && closeMenus(null))

	window.OCP = {
		InitialState: {
			loadState(app, key) {
				const input = document.getElementById('initial-state-' + app + '-' + key)
				if (!input) {
					throw new Error('There is no initial state ' + key + ' of ' + app)
				}
				return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(input.value), (letter) => letter.charCodeAt(0))))
			},
		},
	}
})()
