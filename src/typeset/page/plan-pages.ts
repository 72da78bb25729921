/** Pages of a flow, with the settings of its paragraphs that serve them best. */
import type { FlowPiece, SetPiece } from './flow/flow.ts';
import type { PageShape } from './plan/column-kinds.ts';
import { paginate } from './plan/paginate.ts';
import type { Plan } from './plan/plan.ts';

/** Column by column what stands where; `settings` has the chosen setting of each piece. */
export interface PagePlan extends Plan {
  readonly settings: readonly SetPiece[];
}

/** The plan of least cost among all settings that the pieces offer; only those that it uses are set. */
export function planPages(flow: readonly FlowPiece[], shape: PageShape): PagePlan {
  const pieces = flow.map(({ best, others, endCost, role }) => {
    const own = { slabs: best.slabs, cost: 0 };
    return { variants: others.length === 0 ? [own] : [own, ...others], endCost, role };
  });
  const plan = paginate(pieces, shape);
  const settings = flow.map(({ best, others }, index) => others[plan.choice[index]! - 1]?.set() ?? best);
  return { ...plan, settings };
}
