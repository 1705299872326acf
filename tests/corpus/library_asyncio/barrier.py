# A barrier lets tasks go on together.
import asyncio

async def racer(name, delay, barrier):
    await asyncio.sleep(delay)
    print(name, "ready")
    position = await barrier.wait()
    print(name, "goes", position)

async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(racer("a", 0.03, barrier), racer("b", 0.01, barrier), racer("c", 0.02, barrier))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())
