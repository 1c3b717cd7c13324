#include <cmath>
#include <map>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "app/platform/hardening.h"
#include "app/secrets/secret_generator.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray lookAlikes = "0Oo1lI|5S2Z8B";

PasswordRecipe only(bool small, bool capitals, bool digits, bool signs)
{
    PasswordRecipe recipe;
    recipe.smallLetters = small;
    recipe.capitals = capitals;
    recipe.digits = digits;
    recipe.signs = signs;
    return recipe;
}

bool hasMatch(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}
}

class tst_secret_generator : public QObject
{
    Q_OBJECT

private slots:
    void a_password_has_the_length_asked_for_data();
    void a_password_has_the_length_asked_for();
    void a_password_has_every_chosen_set_and_no_other();
    void look_alikes_are_left_out();
    void every_character_is_equally_likely();
    void uneven_bytes_are_thrown_away();
    void no_set_makes_no_password();
    void a_token_is_written_as_asked_data();
    void a_token_is_written_as_asked();
    void bits_count_what_can_come_out();
    void scores_rise_with_bits();
};

void tst_secret_generator::a_password_has_the_length_asked_for_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<std::size_t>("got");
    QTest::newRow("usual") << 24 << std::size_t(24);
    QTest::newRow("shortest") << 8 << std::size_t(8);
    QTest::newRow("too short") << 1 << std::size_t(8);
    QTest::newRow("longest") << 256 << std::size_t(256);
    QTest::newRow("too long") << 100'000 << std::size_t(256);
}

void tst_secret_generator::a_password_has_the_length_asked_for()
{
    QFETCH(const int, asked);
    QFETCH(const std::size_t, got);
    PasswordRecipe recipe;
    recipe.length = asked;
    QCOMPARE(makePassword(recipe, systemRandom).size(), got);
}

void tst_secret_generator::a_password_has_every_chosen_set_and_no_other()
{
    for (int choice = 1; choice < 16; ++choice) {
        PasswordRecipe recipe = only(choice & 1, choice & 2, choice & 4, choice & 8);
        recipe.length = 8;
        for (int i = 0; i < 200; ++i) {
            const QString password = makePassword(recipe, systemRandom).toText();
            QCOMPARE(hasMatch(u"[a-z]"_s, password), recipe.smallLetters);
            QCOMPARE(hasMatch(u"[A-Z]"_s, password), recipe.capitals);
            QCOMPARE(hasMatch(u"[0-9]"_s, password), recipe.digits);
            QCOMPARE(hasMatch(u"[^A-Za-z0-9]"_s, password), recipe.signs);
        }
    }
}

void tst_secret_generator::look_alikes_are_left_out()
{
    PasswordRecipe recipe;
    recipe.length = 256;
    QSet<char> seen;
    QSet<char> seenWithAll;
    for (int i = 0; i < 40; ++i) {
        const SecretBuffer without = makePassword(recipe, systemRandom);
        for (const char c : without.view())
            seen.insert(c);
        PasswordRecipe all = recipe;
        all.withoutLookAlikes = false;
        const SecretBuffer with = makePassword(all, systemRandom);
        for (const char c : with.view())
            seenWithAll.insert(c);
    }
    for (const char c : lookAlikes) {
        QVERIFY2(!seen.contains(c), qPrintable(QString(QLatin1Char(c))));
        QVERIFY2(seenWithAll.contains(c), qPrintable(QString(QLatin1Char(c))));
    }
}

void tst_secret_generator::every_character_is_equally_likely()
{
    PasswordRecipe recipe = only(true, false, true, false);
    recipe.withoutLookAlikes = false;
    recipe.length = 256;
    std::map<char, int> counts;
    constexpr int passwords = 400;
    for (int i = 0; i < passwords; ++i) {
        const SecretBuffer password = makePassword(recipe, systemRandom);
        for (const char c : password.view())
            ++counts[c];
    }
    QCOMPARE(counts.size(), std::size_t(36));
    const double expected = passwords * 256.0 / 36;
    double chiSquare = 0;
    for (const auto &[c, count] : counts)
        chiSquare += (count - expected) * (count - expected) / expected;
    QVERIFY2(chiSquare < 90, qPrintable(QString::number(chiSquare))); // 35 degrees: above once in 10^6
}

void tst_secret_generator::uneven_bytes_are_thrown_away()
{
    // 256 = 10 * 25 + 6: the bytes 250 to 255 would make the first six digits likelier.
    PasswordRecipe recipe = only(false, false, true, false);
    recipe.withoutLookAlikes = false;
    recipe.length = 8;
    unsigned char next = 248;
    const SecretBuffer password = makePassword(recipe, [&next](std::span<unsigned char> bytes) {
        for (unsigned char &byte : bytes)
            byte = next++;
    });
    QCOMPARE(password.view().toByteArray(), QByteArray("89012345"));
}

void tst_secret_generator::no_set_makes_no_password()
{
    QVERIFY(makePassword(only(false, false, false, false), systemRandom).isNull());
    QCOMPARE(passwordBits(only(false, false, false, false)), 0.0);
}

void tst_secret_generator::a_token_is_written_as_asked_data()
{
    QTest::addColumn<TokenRecipe::Form>("form");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("hex 128") << TokenRecipe::Form::Hex << 128 << u"\\A[0-9a-f]{32}\\z"_s;
    QTest::newRow("hex 512") << TokenRecipe::Form::Hex << 512 << u"\\A[0-9a-f]{128}\\z"_s;
    QTest::newRow("base64url 256") << TokenRecipe::Form::Base64Url << 256 << u"\\A[A-Za-z0-9_-]{43}\\z"_s;
    QTest::newRow("base64url 128") << TokenRecipe::Form::Base64Url << 128 << u"\\A[A-Za-z0-9_-]{22}\\z"_s;
    QTest::newRow("odd bits are rounded up") << TokenRecipe::Form::Hex << 129 << u"\\A[0-9a-f]{34}\\z"_s;
    QTest::newRow("too few") << TokenRecipe::Form::Hex << 1 << u"\\A[0-9a-f]{16}\\z"_s;
}

void tst_secret_generator::a_token_is_written_as_asked()
{
    QFETCH(const TokenRecipe::Form, form);
    QFETCH(const int, bits);
    QFETCH(const QString, pattern);
    const TokenRecipe recipe{form, bits};
    const QString one = makeToken(recipe, systemRandom).toText();
    QVERIFY2(hasMatch(pattern, one), qPrintable(one));
    QVERIFY(makeToken(recipe, systemRandom).toText() != one);
    const SecretBuffer known = makeToken({TokenRecipe::Form::Hex, 64}, [](std::span<unsigned char> bytes) {
        for (unsigned char &byte : bytes)
            byte = 0xA5;
    });
    QCOMPARE(known.toText(), u"a5a5a5a5a5a5a5a5"_s);
}

void tst_secret_generator::bits_count_what_can_come_out()
{
    PasswordRecipe digits = only(false, false, true, false);
    digits.withoutLookAlikes = false;
    digits.length = 10;
    QVERIFY(std::abs(passwordBits(digits) - 10 * std::log2(10)) < 1e-9);
    // Of 36^8 those without a digit (26^8) or without a letter (10^8) do not count.
    PasswordRecipe both = only(true, false, true, false);
    both.withoutLookAlikes = false;
    both.length = 8;
    const double count = std::pow(36, 8) - std::pow(26, 8) - std::pow(10, 8);
    QVERIFY(std::abs(passwordBits(both) - std::log2(count)) < 1e-9);
    QCOMPARE(tokenBits({TokenRecipe::Form::Base64Url, 256}), 256.0);
}

void tst_secret_generator::scores_rise_with_bits()
{
    QCOMPARE(strengthScore(0), 0);
    QCOMPARE(strengthScore(30), 1);
    QCOMPARE(strengthScore(50), 2);
    QCOMPARE(strengthScore(80), 3);
    QCOMPARE(strengthScore(256), 4);
    QVERIFY(strengthScore(passwordBits({})) == 4);
}

QTEST_GUILESS_MAIN(tst_secret_generator)
#include "tst_secret_generator.moc"
