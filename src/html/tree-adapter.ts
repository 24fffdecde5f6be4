import type { DefaultTreeAdapterTypes, html, Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { AttributeSet } from './attributes.ts';
import { HtmlComment, HtmlDocument, HtmlElement, type HtmlNode, type HtmlParent, HtmlText } from './node.ts';

/** The node types that parse5 builds through {@link treeAdapter}. */
export type TreeTypes = TreeAdapterTypeMap<
  HtmlNode,
  HtmlParent,
  HtmlNode,
  HtmlDocument,
  HtmlDocument,
  HtmlElement,
  HtmlComment,
  HtmlText,
  HtmlElement,
  never
>;

/** Lets parse5 build the one tree itself, so that no tree is built twice. Doctypes are not kept. */
export const treeAdapter: TreeAdapter<TreeTypes> = {
  createDocument: () => new HtmlDocument(),
  createDocumentFragment: () => new HtmlDocument(),
  createElement(tagName, namespace, attrs) {
    const element = new HtmlElement(tagName, new AttributeSet(), namespace);
    treeAdapter.adoptAttributes(element, attrs);
    return element;
  },
  createCommentNode: (data) => new HtmlComment(data),
  createTextNode: (value) => new HtmlText(value),

  appendChild(parent, node) {
    parent.appendChild(node);
  },
  insertBefore(parent, node, reference) {
    parent.insertBefore(node, reference);
  },
  detachNode(node) {
    node.parent?.removeChild(node);
  },
  insertText(parent, text) {
    const last = parent.lastChild;
    if (last?.type === 'text') last.data += text;
    else parent.appendChild(new HtmlText(text));
  },
  insertTextBefore(parent, text, reference) {
    const before = reference.prev;
    if (before?.type === 'text') before.data += text;
    else parent.insertBefore(new HtmlText(text), reference);
  },
  adoptAttributes(recipient, attrs) {
    for (const { prefix, name, value } of attrs) {
      recipient.attribs[prefix ? `${prefix}:${name}` : name] ??= value;
    }
  },
  setTemplateContent(template, content) {
    template.appendChild(content);
  },
  getTemplateContent: (template) => template.children[0] as HtmlDocument,
  setDocumentType() {},
  setDocumentMode(document, mode) {
    modes.set(document, mode);
  },
  getDocumentMode: (document) => modes.get(document) ?? ('no-quirks' as html.DOCUMENT_MODE),

  getFirstChild: (node) => node.firstChild,
  getChildNodes: (node) => node.children,
  getParentNode: (node) => node.parent,
  getAttrList: (element) => element.attributes as Token.Attribute[],
  getTagName: (element) => element.name,
  getNamespaceURI: (element) => element.namespace as html.NS,
  getTextNodeContent: (node) => node.data,
  getCommentNodeContent: (node) => node.data,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',

  isTextNode: (node): node is HtmlText => node.type === 'text',
  isCommentNode: (node): node is HtmlComment => node.type === 'comment',
  isDocumentTypeNode: (_node): _node is never => false,
  isElementNode: (node): node is HtmlElement => node instanceof HtmlElement,

  setNodeSourceCodeLocation(node, location) {
    node.startIndex = location?.startOffset ?? null;
    node.endIndex = location?.endOffset ?? null;
  },
  getNodeSourceCodeLocation: (node) =>
    node.startIndex === null ? null : ({ startOffset: node.startIndex, endOffset: node.endIndex } as Location),
  updateNodeSourceCodeLocation(node, location) {
    if (location.endOffset !== undefined) node.endIndex = location.endOffset;
  },
};

type Location = NonNullable<DefaultTreeAdapterTypes.Element['sourceCodeLocation']>;

/** Quirks matter to the parser alone (a table inside a paragraph), so they are not a field of the tree. */
const modes = new WeakMap<HtmlDocument, html.DOCUMENT_MODE>();
