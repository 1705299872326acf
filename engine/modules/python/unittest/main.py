"""Running the tests of a program: unittest.main()."""

import os
import sys
from . import loader, runner

__unittest = True


def _module_of(name):
    """The dotted name of a module that is given as a file; other names stay."""
    if not (os.path.isfile(name) and name.lower().endswith('.py')):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace('\\', '.').replace('/', '.')


class TestProgram(object):
    """Loads the tests of a module, runs them, and ends the program unless `exit` is false."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = None
    progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        argv = sys.argv if argv is None else argv
        if warnings is None and not sys.warnoptions:
            warnings = 'default'
        vars(self).update(module=module, exit=exit, failfast=failfast, catchbreak=catchbreak, verbosity=verbosity,
                          buffer=buffer, tb_locals=tb_locals, warnings=warnings, defaultTest=defaultTest,
                          testRunner=testRunner, testLoader=testLoader)
        self.progName = argv[0].rpartition('/')[2] if argv else ''
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        options = iter(argv[1:])
        for arg in options:
            if arg in ('-v', '--verbose'):
                self.verbosity = 2
            elif arg in ('-q', '--quiet'):
                self.verbosity = 0
            elif arg in ('-f', '--failfast'):
                self.failfast = True
            elif arg in ('-b', '--buffer'):
                self.buffer = True
            elif arg == '--locals':
                self.tb_locals = True
            elif arg == '-k' or arg.startswith('-k'):
                pattern = arg[2:] or next(options)
                self.testNamePatterns = self.testNamePatterns or []
                self.testNamePatterns.append(pattern if '*' in pattern else f'*{pattern}*')
            elif arg.startswith('-'):
                raise NotImplementedError(f"unittest: the option {arg} is not available here")
            else:
                names.append(_module_of(arg))
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.testNames = names or None
        self.createTests()

    def createTests(self):
        load = self.testLoader
        if self.testNamePatterns:
            load.testNamePatterns = self.testNamePatterns
        wanted = self.testNames
        self.test = load.loadTestsFromModule(self.module) if wanted is None else \
            load.loadTestsFromNames(wanted, self.module)

    def runTests(self):
        run = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(run, type):
            run = run(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                      warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = run.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
