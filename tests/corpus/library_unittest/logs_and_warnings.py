# assertLogs and assertWarns watch what is logged and warned.
import logging
import unittest
import warnings

case = unittest.TestCase()
with case.assertLogs("shop", level="INFO") as watched:
    logging.getLogger("shop").info("opened")
    logging.getLogger("shop.till").error("empty %d", 3)
print(watched.output)
with case.assertWarns(DeprecationWarning) as warned:
    warnings.warn("old", DeprecationWarning)
print(warned.warning, warned.lineno)
for check in (case.assertLogs("quiet"), case.assertWarns(UserWarning), case.assertNoLogs("quiet2")):
    try:
        with check:
            if isinstance(check, type(case.assertNoLogs())) and check.no_logs:
                logging.getLogger("quiet2").error("noise")
    except AssertionError as error:
        print(error)
