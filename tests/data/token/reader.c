/*
 * A reader with a will of its own, for tests: a PKCS #11 module that hands everything to SoftHSM
 * ($READER_TOKEN) except what a token in software never does. $READER_MODE says which:
 *
 *   pinpad     the PIN is typed at the reader: a login without one succeeds
 *   refused    the same, and the user presses "cancel"
 *   last-try   one more wrong PIN locks the token
 *   locks      the next wrong PIN locks it
 *   locked     it is locked; trying a PIN all the same ends the program
 *   expired    the PIN has to be changed first
 *   unset      there is no PIN yet
 *   pulled     the token is taken out before it signs
 *   broken     signing fails and the token is still there
 */
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long word;
typedef word (*function)();

/* CK_FUNCTION_LIST: a version, then the functions in the order of the standard. */
struct list {
    unsigned char version[2];
    function functions[68];
};
enum { GET_TOKEN_INFO = 6, LOGIN = 18, SIGN_INIT = 42 };

/* CK_TOKEN_INFO begins with label, maker, model and serial number; then come the flags. */
enum { FLAGS = 32 + 32 + 16 + 16 };
enum { PIN_SET = 0x8, PINPAD = 0x100, COUNT_LOW = 0x10000, FINAL_TRY = 0x20000, LOCKED = 0x40000 };
enum { OK = 0, CANCELED = 0x50, DEVICE_ERROR = 0x30, DEVICE_REMOVED = 0x32, INCORRECT = 0xa0, EXPIRED = 0xa3 };

static struct list *softhsm;
static struct list ours;
static int failed;

static int mode(const char *name) {
    const char *set = getenv("READER_MODE");
    return set && !strcmp(set, name);
}

static word token_info(word slot, unsigned char *info) {
    word result = softhsm->functions[GET_TOKEN_INFO](slot, info);
    word flags;
    memcpy(&flags, info + FLAGS, sizeof flags);
    if (mode("pinpad") || mode("refused")) flags |= PINPAD;
    if (mode("last-try") && failed) flags |= COUNT_LOW | FINAL_TRY;
    if ((mode("locks") && failed) || mode("locked")) flags |= LOCKED;
    if (mode("unset")) flags &= ~(word)PIN_SET;
    memcpy(info + FLAGS, &flags, sizeof flags);
    return result;
}

static word login(word session, word user, unsigned char *pin, word length) {
    if (mode("locked") || mode("unset")) abort();
    if (mode("refused")) return CANCELED;
    if (mode("expired")) return EXPIRED;
    if (mode("pinpad")) {
        if (pin) return INCORRECT;
        return softhsm->functions[LOGIN](session, user, "123456", (word)6);
    }
    word result = softhsm->functions[LOGIN](session, user, pin, length);
    failed = result == INCORRECT;
    return result;
}

static word sign_init(word session, void *mechanism, word key) {
    if (mode("pulled")) return DEVICE_REMOVED;
    if (mode("broken")) return DEVICE_ERROR;
    return softhsm->functions[SIGN_INIT](session, mechanism, key);
}

word C_GetFunctionList(struct list **list) {
    if (!softhsm) {
        void *library = dlopen(getenv("READER_TOKEN"), RTLD_NOW);
        function get = library ? (function)dlsym(library, "C_GetFunctionList") : 0;
        if (!get || get(&softhsm) != OK) return DEVICE_ERROR;
        ours = *softhsm;
        ours.functions[GET_TOKEN_INFO] = (function)token_info;
        ours.functions[LOGIN] = (function)login;
        ours.functions[SIGN_INIT] = (function)sign_init;
    }
    *list = &ours;
    return OK;
}
