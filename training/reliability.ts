/**
 * Draws how confidence agrees with being right: one small diagram a list, the diagonal being agreement.
 *
 * @module
 */
export interface Curve {
  readonly kind: string
  /** What was held on the average, what share was right, of how many. */
  readonly bins: readonly { readonly held: number; readonly right: number; readonly n: number }[]
}

const [SIDE, GAP, TOP] = [150, 40, 28]

/** An SVG that reads on light and dark ground. */
export function drawn(curves: readonly Curve[]): string {
  const columns = 3
  const [width, height] = [columns * (SIDE + GAP) + 10, Math.ceil(curves.length / columns) * (SIDE + TOP + GAP)]
  const plots = curves.map(({ kind, bins }, i) => {
    const [x, y] = [(i % columns) * (SIDE + GAP) + 34, Math.floor(i / columns) * (SIDE + TOP + GAP) + TOP]
    const at = (held: number, right: number) => [Math.round(held * SIDE), Math.round((1 - right) * SIDE)] as const
    const most = Math.max(...bins.map(({ n }) => n))
    const dots = bins.map(({ held, right, n }) => {
      const [cx, cy] = at(held, right)
      return `<circle cx="${cx}" cy="${cy}" r="${(2 + 3 * Math.sqrt(n / most)).toFixed(1)}"/>`
    })
    const line = bins.map(({ held, right }) => at(held, right).join(',')).join(' ')
    return [
      `<g transform="translate(${x},${y})">`,
      `<text x="0" y="-9" font-weight="600">${kind}</text>`,
      `<path d="M0 0V${SIDE}H${SIDE}" fill="none" stroke="currentColor"/>`,
      `<path d="M0 ${SIDE}L${SIDE} 0" stroke="currentColor" stroke-dasharray="3 4" opacity=".5"/>`,
      `<polyline points="${line}" fill="none" stroke="#2b6cb0" stroke-width="1.5"/><g fill="#2b6cb0">${dots.join('')}</g>`,
      `<text x="-4" y="4" text-anchor="end">1</text><text x="-4" y="${SIDE}" text-anchor="end">0</text>`,
      `<text x="${SIDE}" y="${SIDE + 14}" text-anchor="end">confidence</text>`,
      `<text transform="translate(-18,${SIDE / 2}) rotate(-90)" text-anchor="middle">share right</text>`,
      '</g>',
    ].join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11" fill="#888" color="#888">`,
    '<title id="title">How often items of a confidence are right, for each list of a reading</title>',
    ...plots,
    '</svg>\n',
  ].join('\n')
}
