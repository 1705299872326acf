# Producers and consumers meet at a queue.
import asyncio

async def produce(queue, count):
    for number in range(count):
        await queue.put(number)
        print("put", number)

async def consume(queue):
    while True:
        number = await queue.get()
        print("got", number)
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=2)
    consumer = asyncio.create_task(consume(queue))
    await produce(queue, 5)
    await queue.join()
    consumer.cancel()
    print(queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    for wrong in (queue.get_nowait, queue.task_done):
        try:
            wrong()
        except (asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    ordered = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        ordered.put_nowait(item)
    print([ordered.get_nowait() for _ in range(3)])

asyncio.run(main())
