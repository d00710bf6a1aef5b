/**
 * Who acts and speaks, and what is said by and of them.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ActorId } from '../../model/ids.ts'
import { ENTITY_TYPES } from '../../model/vocabulary.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import type { ServeParts } from '../parts.ts'
import { notFound, refuseInvalid } from '../problem.ts'
import { Actor, answers } from '../shapes.ts'

const getActors = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Who acts and speaks, those named in most reports first',
  request: { query: PageQuery.extend({ type: z.enum(ENTITY_TYPES).optional() }) },
  responses: answers(pageOf(Actor), 'Actors'),
})

const getActor = createRoute({
  method: 'get',
  path: '/actors/{id}',
  summary: 'One actor: its names, and why they were taken for one',
  request: { params: z.object({ id: ActorId }) },
  responses: answers(Actor, 'The actor'),
})

export function actorRoutes({ held }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getActors, async (c) => {
      const { type, ...query } = c.req.valid('query')
      const filter = type === undefined ? {} : { types: [type] }
      return c.json(await onePage(query, (part) => held.actors({ ...filter, ...part })), 200)
    })
    .openapi(getActor, async (c) => {
      const { id } = c.req.valid('param')
      const actor = await held.actor(id)
      if (actor === null) throw notFound(`the actor ${JSON.stringify(id)}`)
      return c.json(actor, 200)
    })
}
