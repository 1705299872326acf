# Three tasks take turns under a scheduler of ten lines.
from collections import deque


class Switch:
    def __await__(self):
        yield


async def worker(name, steps):
    for step in range(steps):
        print(name, step)
        await Switch()
    return f"{name} done"


def run(*coroutines):
    queue, results = deque(coroutines), []
    while queue:
        task = queue.popleft()
        try:
            task.send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append(task)
    return results


print(run(worker("a", 2), worker("b", 3), worker("c", 1)))
