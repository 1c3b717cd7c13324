#include "app/secrets/secret_generator.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <sodium.h>

namespace claviger
{
namespace
{
constexpr QByteArrayView smallLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr QByteArrayView capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QByteArrayView digits = "0123456789";
// Without quotes, backslash, dollar and backtick, which shells and .env files read in ways of their own.
constexpr QByteArrayView signs = "!#%&()*+,-./:;<=>?@[]^_{|}~";
constexpr QByteArrayView lookAlikes = "0Oo1lI|5S2Z8B.,:;";

using Sets = std::vector<QByteArray>;

Sets setsOf(const PasswordRecipe &recipe)
{
    Sets sets;
    const auto add = [&](bool chosen, QByteArrayView all) {
        if (!chosen)
            return;
        QByteArray set;
        std::ranges::copy_if(all, std::back_inserter(set),
            [&](char c) { return !recipe.withoutLookAlikes || !lookAlikes.contains(c); });
        sets.push_back(set);
    };
    add(recipe.smallLetters, smallLetters);
    add(recipe.capitals, capitals);
    add(recipe.digits, digits);
    add(recipe.signs, signs);
    return sets;
}

QByteArray alphabetOf(const Sets &sets)
{
    QByteArray alphabet;
    for (const QByteArray &set : sets)
        alphabet += set;
    return alphabet;
}

int lengthOf(const PasswordRecipe &recipe)
{
    return std::clamp(recipe.length, PasswordRecipe::shortest, PasswordRecipe::longest);
}

int bytesOf(const TokenRecipe &recipe)
{
    return (std::clamp(recipe.bits, TokenRecipe::fewest, TokenRecipe::most) + 7) / 8;
}

/// A number below `limit` (at most 256), each equally likely: bytes of the uneven rest are thrown away.
std::size_t below(std::size_t limit, const RandomSource &random)
{
    const std::size_t even = 256 - 256 % limit;
    unsigned char byte = 0;
    do {
        random({&byte, 1});
    } while (byte >= even);
    const std::size_t number = byte % limit;
    sodium_memzero(&byte, sizeof byte);
    return number;
}

bool hasAllOf(const Sets &sets, QByteArrayView password)
{
    return std::ranges::all_of(sets, [&](const QByteArray &set) {
        return std::ranges::any_of(password, [&](char c) { return set.contains(c); });
    });
}
}

SecretBuffer makePassword(const PasswordRecipe &recipe, const RandomSource &random)
{
    const Sets sets = setsOf(recipe);
    if (sets.empty())
        return {};
    const QByteArray alphabet = alphabetOf(sets);
    SecretBuffer password(static_cast<std::size_t>(lengthOf(recipe)));
    do { // anew as a whole, so that no place is more likely than another to hold a rare character
        for (unsigned char &c : password.bytes())
            c = static_cast<unsigned char>(alphabet.at(
                static_cast<qsizetype>(below(static_cast<std::size_t>(alphabet.size()), random))));
    } while (!hasAllOf(sets, password.view()));
    return password;
}

SecretBuffer makeToken(const TokenRecipe &recipe, const RandomSource &random)
{
    constexpr int form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    SecretBuffer bytes(static_cast<std::size_t>(bytesOf(recipe)));
    random(bytes.bytes());
    const bool isHex = recipe.form == TokenRecipe::Form::Hex;
    SecretBuffer token(isHex ? bytes.size() * 2 + 1 : sodium_base64_encoded_len(bytes.size(), form));
    char *text = reinterpret_cast<char *>(token.bytes().data());
    if (isHex)
        sodium_bin2hex(text, token.size(), bytes.bytes().data(), bytes.size());
    else
        sodium_bin2base64(text, token.size(), bytes.bytes().data(), bytes.size(), form);
    token.truncate(token.size() - 1); // the zero that C wants at the end
    return token;
}

double passwordBits(const PasswordRecipe &recipe)
{
    const Sets sets = setsOf(recipe);
    const double all = static_cast<double>(alphabetOf(sets).size());
    if (sets.empty())
        return 0;
    // Inclusion and exclusion: those that lack a set do not count.
    double share = 0;
    for (unsigned left = 0; left < 1U << sets.size(); ++left) {
        double rest = all;
        int sign = 1;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            if (left & 1U << i) {
                rest -= static_cast<double>(sets.at(i).size());
                sign = -sign;
            }
        }
        share += sign * std::pow(rest / all, lengthOf(recipe));
    }
    return lengthOf(recipe) * std::log2(all) + std::log2(share);
}

double tokenBits(const TokenRecipe &recipe)
{
    return bytesOf(recipe) * 8.0;
}

int strengthScore(double bits)
{
    static constexpr double needed[] = {28, 45, 64, 96};
    return static_cast<int>(std::ranges::count_if(needed, [bits](double limit) { return bits >= limit; }));
}
}
