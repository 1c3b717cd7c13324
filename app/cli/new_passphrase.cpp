#include "app/cli/new_passphrase.h"

#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "app/secrets/passphrase.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<SecretBuffer> strong(SecretBuffer passphrase, const QString &workspaceName)
{
    const auto strength = passphraseStrength(passphrase.view(), {workspaceName, u"claviger"_s});
    if (strength.score < weakestAllowedScore)
        return failure(ErrorCode::PassphraseTooWeak, {{u"score"_s, strength.score}});
    return passphrase;
}
}

Result<SecretBuffer> newPassphrase(const QString &workspaceName)
{
    auto fromFile = passphraseFromFile();
    if (!fromFile)
        return fromFile;
    if (!fromFile->isNull())
        return strong(std::move(*fromFile), workspaceName);

    auto terminal = Terminal::open(u"passphrase"_s);
    if (!terminal)
        return failure(ErrorCode::PassphraseNeeded);
    auto first = terminal->askSecret(Say::tr("New passphrase for “%1”: ").arg(workspaceName));
    if (!first)
        return first;
    auto checked = strong(std::move(*first), workspaceName);
    if (!checked)
        return checked;
    const auto second = terminal->askSecret(Say::tr("The same again: "));
    if (!second)
        return failed(second);
    if (!checked->equals(second->view()))
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"passphrasesDiffer"_s}});
    return checked;
}
}
