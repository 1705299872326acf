# wait returns sets of done and pending; as_completed gives them as they finish.
import asyncio

async def sleeper(delay):
    await asyncio.sleep(delay)
    return delay

async def main():
    tasks = [asyncio.create_task(sleeper(d)) for d in (0.03, 0.01, 0.02)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(sorted(task.result() for task in done), pending)
    for next_done in asyncio.as_completed([asyncio.create_task(sleeper(d)) for d in (0.03, 0.01)]):
        print("next", await next_done)
    for wrong in ([], asyncio.current_task()):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__)

asyncio.run(main())
