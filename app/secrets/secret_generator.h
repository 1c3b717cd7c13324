#pragma once

#include "app/secrets/secret_buffer.h"
#include "models/base/random.h"

namespace claviger
{
/// What a made-up password is made of.
struct PasswordRecipe
{
    int length = 24;
    bool smallLetters = true;
    bool capitals = true;
    bool digits = true;
    bool signs = true;
    bool withoutLookAlikes = true; ///< leaves out 0 O o 1 l I | and the like

    static constexpr int shortest = 8;
    static constexpr int longest = 256;
    bool operator==(const PasswordRecipe &) const = default;
};

/// What a made-up token is made of: random bytes, written out.
struct TokenRecipe
{
    enum class Form { Hex, Base64Url };
    Form form = Form::Base64Url;
    int bits = 256; ///< rounded up to whole bytes

    static constexpr int fewest = 64;
    static constexpr int most = 4096;
    bool operator==(const TokenRecipe &) const = default;
};

/// Each password that has at least one character of every chosen set is equally likely. Null if no set is
/// chosen. A length beyond the limits is brought within them.
SecretBuffer makePassword(const PasswordRecipe &recipe, const RandomSource &random);
/// Base64url without padding (RFC 4648 section 5), or small hexadecimal digits.
SecretBuffer makeToken(const TokenRecipe &recipe, const RandomSource &random);

/// The binary logarithm of how many there are.
double passwordBits(const PasswordRecipe &recipe);
double tokenBits(const TokenRecipe &recipe);

/// 0…4 on the scale of passphraseStrength() for a value that nobody has thought up: from 3 on it withstands
/// whoever has stolen its hash.
int strengthScore(double bits);
}
