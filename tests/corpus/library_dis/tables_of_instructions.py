# Instructions have names and numbers, and an effect on the stack.
import dis

print(dis.opmap["LOAD_CONST"], dis.opname[dis.opmap["CALL"]], dis.HAVE_ARGUMENT, len(dis.opmap))
print(dis.stack_effect(dis.opmap["POP_TOP"]), dis.stack_effect(dis.opmap["BUILD_LIST"], 3),
      dis.stack_effect(dis.opmap["FOR_ITER"], 5, jump=True), dis.stack_effect(dis.opmap["FOR_ITER"], 5, jump=False))
for arguments in ((dis.opmap["BUILD_LIST"],), (dis.opmap["POP_TOP"], 1)):
    try:
        dis.stack_effect(*arguments)
    except ValueError as error:
        print(error)
print([dis.opname[number] for number in dis.hasconst], dis.cmp_op)
