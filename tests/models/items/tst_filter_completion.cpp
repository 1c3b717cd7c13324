#include <QTest>

#include "models/items/filter_completion.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
FilterVocabulary vocabulary()
{
    Environment production = environment(200, u"Production"_s);
    production.slug = u"production"_s;
    Environment staging = environment(201, u"Staging for all"_s); // no slug yet
    Project storefront = project(100, u"店面"_s);
    storefront.slug = u"storefront"_s;
    return {{{u"slack"_s, u"Slack"_s}, {u"stripe"_s, u"Stripe"_s}, {u"pg"_s, u"PostgreSQL"_s}}, {storefront},
        {production, staging}};
}

QStringList labelsLike(const QString &text)
{
    QStringList found;
    for (const QString &label : {u"Production Slack"_s, u"CI"_s}) {
        if (label.toLower().contains(text))
            found.append(label);
    }
    return found;
}

/// The text with `|` where the cursor is.
FilterCompletion at(QString text, bool asked = false)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    return completeFilter(text, cursor, vocabulary(), labelsLike, asked);
}
}

class TestFilterCompletion final : public QObject
{
    Q_OBJECT

private slots:
    void a_word_can_go_on_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected,
                             bool asked = false) { QTest::newRow(name) << text << asked << expected; };
        const QStringList keys{
            u"app:"_s, u"label:"_s, u"scope:"_s, u"env:"_s, u"project:"_s, u"status:"_s, u"is:"_s};
        row("nothing typed", u"|"_s, {});
        row("nothing typed, asked", u"|"_s, keys, true);
        row("between words, asked", u"slack |"_s, keys, true);
        row("a key's beginning", u"s|"_s, {u"scope:"_s, u"status:"_s});
        row("behind a minus", u"-ap|"_s, {u"app:"_s});
        row("another case", u"AP|"_s, {u"app:"_s});
        row("no key begins so", u"slack|"_s, {});
        row("in quotes", u"\"ap|"_s, {});
        row("a key's values", u"status:|"_s,
            {u"ready "_s, u"incomplete "_s, u"secret-missing "_s, u"tampered "_s});
        row("values that begin so", u"app:s|"_s, {u"slack "_s, u"stripe "_s, u"pg "_s}); // PostgreSQL has one
        row("a value by its name", u"project:店|"_s, {u"storefront "_s});
        row("what has blanks is quoted", u"env:stag|"_s, {u"\"Staging for all\" "_s});
        row("in open quotes", u"env:\"staging f|"_s, {u"\"Staging for all\" "_s});
        row("all environments", u"env:al|"_s, {u"all "_s, u"\"Staging for all\" "_s});
        row("a complete value", u"app:slack|"_s, {});
        row("labels", u"label:slack|"_s, {u"\"Production Slack\" "_s});
        row("no label before something is typed", u"label:|"_s, {});
        row("an unknown key", u"host:a|"_s, {});
        row("behind the word", u"app:sl| x"_s, {u"slack "_s});
    }
    void a_word_can_go_on()
    {
        QFETCH(QString, text);
        QFETCH(bool, asked);
        QStringList inserted;
        for (const FilterSuggestion &suggestion : at(text, asked).suggestions)
            inserted.append(suggestion.insert);
        QTEST(inserted, "expected");
    }

    void it_takes_the_place_of_the_word()
    {
        const FilterCompletion key = at(u"x -ap| y"_s);
        QCOMPARE(key.start, 3); // the minus stays
        QCOMPARE(key.end, 5);
        const FilterCompletion value = at(u"app:sl|ck env:prod"_s);
        QCOMPARE(value.start, 4);
        QCOMPARE(value.end, 8); // also what is behind the cursor
    }

    void a_hint_says_what_the_word_does_not()
    {
        QCOMPARE(at(u"project:|"_s).suggestions.constFirst().hint, u"店面"_s);
        QCOMPARE(at(u"app:sl|"_s).suggestions.constFirst().hint, QString());
        QVERIFY(!at(u"app|"_s).suggestions.constFirst().hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filter_completion.moc"
