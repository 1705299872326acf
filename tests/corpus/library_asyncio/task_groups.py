# A task group waits for all; one failure cancels the others.
import asyncio

async def step(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if fail:
        raise RuntimeError(name)
    return name

async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(step("first", 0.02))
        second = group.create_task(step("second", 0.01))
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("long", 5))
            group.create_task(step("bad", 0.01, fail=True))
    except* RuntimeError as errors:
        print(errors.message, errors.exceptions)

asyncio.run(main())
