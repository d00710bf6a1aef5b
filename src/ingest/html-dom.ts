/**
 * The little of a page's tree that ingest asks for, typed once, so that the library behind it stays out of sight.
 *
 * @module
 */
import { parseHTML } from 'linkedom'

/** A node of the tree; what is needed of the DOM and no more. */
export interface DomNode {
  readonly nodeType: number
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  appendChild(node: DomNode): DomNode
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument {
  readonly documentElement: DomElement
  readonly body: DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  createElement(name: string): DomElement
  cloneNode(deep: boolean): DomDocument
}

const ELEMENT = 1
export const TEXT = 3

export class Page {
  readonly document: DomDocument
  readonly root: DomElement

  /** Scripts are never run: they are text that nobody reads. */
  constructor(html: string) {
    const asItStands = /<html[\s>]/i.test(html) ? parsed(html) : null
    // `<html>` may stand where it is no element: in a comment, in a script.
    this.document =
      asItStands?.documentElement?.localName === 'html' ? asItStands : parsed(`<html><body>${html}</body></html>`)
    this.root = this.document.documentElement
    if (this.all('body').length === 0) this.#giveBody()
  }

  /** HTML may leave `<body>` out; the parser then leaves what it holds beside the head. */
  #giveBody(): void {
    const body = this.document.createElement('body')
    for (let child = this.root.firstChild, next: DomNode | null; child; child = next) {
      next = child.nextSibling
      if (!isElement(child) || child.localName !== 'head') body.appendChild(child)
    }
    this.root.appendChild(body)
  }

  /** All elements of a name, in text order. */
  all(name: string): DomElement[] {
    return [...this.document.querySelectorAll(name)]
  }

  attribute(element: DomElement, name: string): string | null {
    return element.getAttribute(name)
  }

  rawText(element: DomElement): string {
    return element.textContent ?? ''
  }

  words(element: DomElement): string {
    return this.rawText(element).replace(/\s+/g, ' ').trim()
  }
}

function parsed(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}
