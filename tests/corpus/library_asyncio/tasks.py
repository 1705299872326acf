# A task runs in the background; its result is there when it is done.
import asyncio

async def compute(x):
    await asyncio.sleep(0.01)
    return x * x

async def main():
    task = asyncio.create_task(compute(6), name="square")
    print(task.done(), task.get_name(), task in asyncio.all_tasks())
    print(await task, task.done(), task.result(), task.exception())
    print(asyncio.current_task().get_name().startswith("Task-"))
    task.add_done_callback(lambda t: print("callback", t.result()))
    await asyncio.sleep(0)

asyncio.run(main())
