import { parentPort } from 'node:worker_threads';
import { openArticle } from '../../corpus/article/read-article.ts';
import { Fault } from '../../domain/fault.ts';
import { analyse } from './analyse.ts';
import { type AnalysisResult, type AnalysisTask, faultOf, plainFault } from './analysis-task.ts';

/** Runs in a worker thread and answers one task at a time. */
parentPort?.on('message', async (task: AnalysisTask) => parentPort?.postMessage(await analysisResult(task)));

async function analysisResult(task: AnalysisTask): Promise<AnalysisResult> {
  try {
    if (task.half === 'open') {
      const { path, id, meta, shown, warnings } = openArticle(task.file, task.limits);
      const { text, blocks } = shown;
      return { opened: { path, id, meta, shown: { text, blocks }, warnings: warnings.map(plainFault) } };
    }
    const { opened, rules, repeated } = task;
    const analysis = analyse({ ...opened, warnings: opened.warnings.map(faultOf) }, rules, repeated);
    return { analysis: { ...analysis, warnings: analysis.warnings.map(plainFault) } };
  } catch (error) {
    return error instanceof Fault ? { fault: plainFault(error) } : { error };
  }
}
