/**
 * Incidents with every value and its origins, and the stance grid about each.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseIncident as Incident } from '../../model/case.ts'
import { CaseIncidentId, type ReportId } from '../../model/ids.ts'
import { gridOf } from '../../weigh/grid.ts'
import { countOrigins } from '../../weigh/origins/count-origins.ts'
import { calledBy, type ReportNames } from '../../weigh/report-names.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import type { ServeParts } from '../parts.ts'
import { notFound, refuseInvalid } from '../problem.ts'
import { responsesTo } from '../responses.ts'
import { answers, CaseIncident, Grid, Origins, ResponseTo, ResponsibilityRow, SourceRefs } from '../shapes.ts'

const getIncidents = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'What happened, those told by most reports first',
  request: { query: PageQuery },
  responses: answers(pageOf(CaseIncident), 'Incidents'),
})

const IncidentPage = z.object({
  incident: CaseIncident,
  /** Of the incident as a whole; null while texts are being compared. */
  origins: Origins.nullable(),
  /** Of each value, in the order of the incident's values. */
  valueOrigins: z.array(Origins).nullable(),
  responsibility: z.array(ResponsibilityRow),
  responses: z.array(ResponseTo),
  sources: SourceRefs,
})

const getIncident = createRoute({
  method: 'get',
  path: '/incidents/{id}',
  summary: 'One incident: every value, by whom, from how many independent origins',
  request: { params: z.object({ id: CaseIncidentId }) },
  responses: answers(IncidentPage, 'The incident'),
})

const getGrids = createRoute({
  method: 'get',
  path: '/grids',
  summary: 'Incidents on which somebody holds a view, most views first',
  request: { query: PageQuery },
  responses: answers(
    pageOf(z.object({ incident: z.string(), label: z.string(), views: z.int(), reports: z.int() })),
    'Incidents with views',
  ),
})

const GridPage = z.object({ grid: Grid, responses: z.array(ResponseTo), sources: SourceRefs })

const getGrid = createRoute({
  method: 'get',
  path: '/grids/{id}',
  summary: 'The stance grid of one incident: questions and speakers, each view in its words',
  request: { params: z.object({ id: CaseIncidentId }) },
  responses: answers(GridPage, 'The grid'),
})

export function incidentRoutes(parts: ServeParts) {
  const { held, views } = parts
  const incidentNamed = async (id: CaseIncidentId): Promise<Incident> => {
    const incident = await held.incident(id)
    if (incident === null) throw notFound(`the incident ${JSON.stringify(id)}`)
    return incident
  }
  const viewsOn = async (id: CaseIncidentId) => {
    const names = await views.names()
    const about = (await held.responsibility({ incident: id })).map((row) => ({
      ...row,
      assertedBy: calledBy(row.assertedBy, names),
    }))
    return { about, responses: await responsesTo(parts, about) }
  }
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getIncidents, async (c) => {
      const names = await views.names()
      const page = await onePage(c.req.valid('query'), (part) => held.incidents(part))
      return c.json({ ...page, rows: page.rows.map((row) => named(row, names)) }, 200)
    })
    .openapi(getIncident, async (c) => {
      const incident = named(await incidentNamed(c.req.valid('param').id), await views.names())
      const links = await views.links()
      const published = new Map(
        (await views.lists.sources()).map((source) => [source.report, source.published ?? '9999']),
      )
      const oldestFirst = (reports: readonly ReportId[]) =>
        [...reports].sort((a, b) => ((published.get(a) ?? '9999') < (published.get(b) ?? '9999') ? -1 : 1))
      const { about, responses } = await viewsOn(incident.id)
      const originsOf = (reports: readonly ReportId[]) => countOrigins(oldestFirst([...new Set(reports)]), links ?? [])
      return c.json(
        {
          incident,
          origins: links && originsOf(incident.reports),
          valueOrigins:
            links &&
            incident.values.map(({ claimants }) => originsOf(claimants.map(({ evidence }) => evidence.report))),
          responsibility: about,
          responses,
          sources: await views.refs(
            [incident.reports.map((report) => ({ report })), about, responses.flatMap(({ rows }) => rows)].flat(),
          ),
        },
        200,
      )
    })
    .openapi(getGrids, async (c) => {
      const viewed = await views.viewed()
      const page = await onePage(c.req.valid('query'), async ({ offset, limit }) =>
        viewed.slice(offset, offset + limit),
      )
      return c.json(page, 200)
    })
    .openapi(getGrid, async (c) => {
      const incident = await incidentNamed(c.req.valid('param').id)
      const { lists } = views
      const [actors, sources, asked] = [await lists.actors(), await lists.sources(), await lists.asked()]
      const grid = gridOf(incident, {
        responsibility: await held.responsibility({ incident: incident.id }),
        stances: await held.stances({ incident: incident.id }),
        asked: asked.filter((row) => row.incident === incident.id),
        actors,
        sources,
      })
      const { responses } = await viewsOn(incident.id)
      const quoted = [
        grid.cells.flatMap(({ entries }) => entries),
        grid.questions.flatMap(({ askedIn }) => askedIn),
        responses.flatMap(({ rows }) => rows),
      ]
      return c.json({ grid, responses, sources: await views.refs(quoted.flat()) }, 200)
    })
}

/** With each report's own voice called by its publisher. */
function named(incident: Incident, names: ReportNames): Incident {
  return {
    ...incident,
    values: incident.values.map((value) => ({
      ...value,
      claimants: value.claimants.map((claimant) => ({ ...claimant, speaker: calledBy(claimant.speaker, names) })),
    })),
  }
}
