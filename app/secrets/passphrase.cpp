#include "app/secrets/passphrase.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <zxcvbn.h>

#include "app/platform/private_file.h"

namespace claviger
{
using namespace Qt::StringLiterals;

namespace
{
/// zxcvbn takes time with the square of the length. What comes after this only makes a passphrase harder, so
/// leaving it out errs on the safe side.
constexpr qsizetype examinedBytes = 256;
constexpr std::size_t fileLimit = 4096;

int scoreOf(double bits)
{
    static constexpr double guesses[] = {1e3, 1e6, 1e8, 1e10};
    return static_cast<int>(
        std::ranges::count_if(guesses, [bits](double needed) { return bits >= std::log2(needed); }));
}

QString reasonOf(PrivateFileRefusal refusal)
{
    switch (refusal) {
    case PrivateFileRefusal::Missing:
    case PrivateFileRefusal::NotAFile:
        return u"missing"_s; // no regular file of that name
    case PrivateFileRefusal::Link:
        return u"link"_s;
    case PrivateFileRefusal::Owner:
        return u"owner"_s;
    case PrivateFileRefusal::Mode:
        return u"mode"_s;
    case PrivateFileRefusal::TooLarge:
        return u"tooLarge"_s;
    case PrivateFileRefusal::Unreadable:
        break;
    }
    return u"unreadable"_s;
}
}

PassphraseStrength passphraseStrength(QByteArrayView passphrase, const QStringList &ownWords)
{
    const auto examined = passphrase.first(std::min(passphrase.size(), examinedBytes));
    SecretBuffer text(static_cast<std::size_t>(examined.size()) + 1); // ends with a zero, as C wants it
    std::ranges::copy(examined, text.bytes().begin());

    QByteArrayList words;
    for (const QString &word : ownWords) {
        if (!word.isEmpty())
            words.append(word.toUtf8());
    }
    std::vector<const char *> wordList;
    for (const QByteArray &word : words)
        wordList.push_back(word.constData());
    wordList.push_back(nullptr);

    PassphraseStrength strength;
    strength.bits = ZxcvbnMatch(text.view().data(), wordList.data(), nullptr);
    strength.score = scoreOf(strength.bits);
    return strength;
}

Result<SecretBuffer> readPassphraseFile(const QString &path)
{
    const auto refuse = [&path](const QString &reason) {
        return failure(ErrorCode::PassphraseFileRefused, {{u"path"_s, path}, {u"reason"_s, reason}});
    };
    auto content = readPrivateFile(path, fileLimit);
    if (!content)
        return refuse(reasonOf(content.error()));
    if (content->view().endsWith('\n')) // as every editor leaves it
        content->truncate(content->size() - 1);
    if (content->isEmpty())
        return refuse(u"empty"_s);
    return std::move(*content);
}
}
