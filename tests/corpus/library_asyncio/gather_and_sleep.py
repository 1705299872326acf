# gather runs coroutines together and gives the results in order.
import asyncio

async def work(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name.upper()

async def main():
    print(await asyncio.gather(work("slow", 0.3), work("fast", 0.1), work("middle", 0.2)))
    print(await asyncio.gather())

asyncio.run(main())
