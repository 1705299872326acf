# Tests may be coroutines.
import asyncio
import io
import unittest

class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.queue = asyncio.Queue()
        await self.queue.put("item")

    async def test_queue(self):
        self.assertEqual(await self.queue.get(), "item")

    async def test_wrong(self):
        await asyncio.sleep(0)
        self.assertEqual(self.queue.qsize(), 5)

    def test_plain(self):
        self.assertTrue(True)

result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Async))
print(result.testsRun, len(result.failures), result.failures[0][1].splitlines()[-1])
