<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use League\CommonMark\Environment\Environment;
use League\CommonMark\Event\DocumentParsedEvent;
use League\CommonMark\Extension\CommonMark\CommonMarkCoreExtension;
use League\CommonMark\Extension\CommonMark\Node\Inline\AbstractWebResource;
use League\CommonMark\Extension\CommonMark\Node\Inline\Link;
use League\CommonMark\Extension\Strikethrough\StrikethroughExtension;
use League\CommonMark\Extension\Table\TableExtension;
use League\CommonMark\MarkdownConverter;
use League\CommonMark\Node\Node;

/**
 * Markdown as somebody typed it, as HTML that does nothing: HTML in it is text, pictures are their description, and
 * only links that lead to a page, an address or a telephone are links. Nesting is bounded.
 */
final class Markdown {
	private const HARMLESS = '~^(?:https?://|mailto:|tel:)~i';
	private const OPTIONS = [
		'html_input' => 'escape',
		'allow_unsafe_links' => false,
		'max_nesting_level' => 12,
		'max_delimiters_per_line' => 500,
		// a new line is one, as in the browser
		'renderer' => ['soft_break' => "<br>\n"],
	];

	private ?MarkdownConverter $converter = null;

	public function html(string $markdown): string {
		$this->converter ??= self::converter();
		return $this->converter->convert($markdown)->getContent();
	}

	private static function converter(): MarkdownConverter {
		Libraries::load();
		$environment = new Environment(self::OPTIONS);
		$environment->addExtension(new CommonMarkCoreExtension());
		$environment->addExtension(new TableExtension());
		$environment->addExtension(new StrikethroughExtension());
		$environment->addEventListener(DocumentParsedEvent::class, static function (DocumentParsedEvent $event): void {
			$resources = [];
			foreach ($event->getDocument()->iterator() as $node) {
				if ($node instanceof AbstractWebResource && !($node instanceof Link && preg_match(self::HARMLESS, $node->getUrl()) === 1)) {
					$resources[] = $node;
				}
			}
			array_map(self::unwrap(...), $resources);
		});
		return new MarkdownConverter($environment);
	}

	/** Leaves what is written in it. */
	private static function unwrap(Node $node): void {
		foreach (iterator_to_array($node->children(), false) as $child) {
			$node->insertBefore($child);
		}
		$node->detach();
	}
}
