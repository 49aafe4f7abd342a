// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// The public pages come from the server whole; all they need of the build is their stylesheet
import './public.css'
