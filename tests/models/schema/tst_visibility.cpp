#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/schema/visibility.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
/// JSON with ' for ", which reads better in a table (and moc loses its way in many raw strings).
QJsonObject parsed(QByteArray json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.replace('\'', '"'));
    Q_ASSERT(document.isObject());
    return document.object();
}

const QJsonObject siblings{{u"mode"_s, u"basic"_s}, {u"port"_s, 443}, {u"tls"_s, true}, {u"off"_s, false},
    {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"none"_s, QJsonValue::Null}, {u"a.b"_s, u"dotted"_s},
    {u"zero"_s, 0}};

QJsonValue sibling(const QString &name)
{
    return siblings.contains(name) ? siblings.value(name) : QJsonValue(QJsonValue::Undefined);
}
}

class TestVisibility final : public QObject
{
    Q_OBJECT

private slots:
    void a_condition_holds_or_not_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("holds");
        const auto row
            = [](const char *json, bool holds) { QTest::newRow(json) << QByteArray(json) << holds; };
        row("{'mode':'basic'}", true);
        row("{'mode':'bearer'}", false);
        row("{'port':443.0}", true);
        row("{'port':'443'}", false);
        row("{'tags':'a'}", true);
        row("{'tags':['a','b']}", true);
        row("{'tags':['b','a']}", false);
        row("{'missing':null}", true);
        row("{'missing':''}", true);
        row("{'mode':null}", false);
        row("{'a.b':'dotted'}", true);
        row("{'mode':'basic','tls':false}", false);
        row("{'mode':{'$eq':'basic'}}", true);
        row("{'mode':{'$ne':'basic'}}", false);
        row("{'missing':{'$ne':'x'}}", true);
        row("{'missing':{'$ne':''}}", false);
        row("{'port':{'$gt':442}}", true);
        row("{'port':{'$gt':443}}", false);
        row("{'port':{'$gte':443}}", true);
        row("{'port':{'$lt':443}}", false);
        row("{'port':{'$lte':443}}", true);
        row("{'port':{'$gt':'1'}}", false);
        row("{'mode':{'$gt':'apple','$lt':'cat'}}", true);
        row("{'missing':{'$lt':5}}", false);
        row("{'mode':{'$in':['basic','digest']}}", true);
        row("{'mode':{'$in':[]}}", false);
        row("{'tags':{'$in':['b']}}", true);
        row("{'missing':{'$in':[null]}}", true);
        row("{'mode':{'$nin':['basic']}}", false);
        row("{'missing':{'$nin':['basic']}}", true);
        row("{'mode':{'$exists':true}}", true);
        row("{'mode':{'$exists':false}}", false);
        row("{'missing':{'$exists':true}}", false);
        row("{'missing':{'$exists':0}}", true);
        row("{'off':{'$exists':true}}", true);
        row("{'mode':{'$regex':'^ba'}}", true);
        row("{'mode':{'$regex':'^BA'}}", false);
        row("{'mode':{'$regex':'^BA','$options':'i'}}", true);
        row("{'tags':{'$regex':'^b$'}}", true);
        row("{'port':{'$regex':'4'}}", false);
        row("{'port':{'$mod':[10,3]}}", true);
        row("{'port':{'$mod':[10,4]}}", false);
        row("{'zero':{'$mod':[4,0]}}", true);
        row("{'mode':{'$mod':[4,0]}}", false);
        row("{'tags':{'$size':2}}", true);
        row("{'tags':{'$size':1}}", false);
        row("{'mode':{'$size':5}}", false);
        row("{'missing':{'$size':0}}", true);
        row("{'missing':{'$size':1}}", false);
        row("{'mode':{'$size':0}}", false);
        row("{'missing':[]}", true);
        row("{'tags':{'$ne':[]}}", true);
        row("{'$and':[{'mode':'basic'},{'tls':true}]}", true);
        row("{'$and':[{'mode':'basic'},{'tls':false}]}", false);
        row("{'$or':[{'mode':'x'},{'tls':true}]}", true);
        row("{'$or':[{'mode':'x'},{'tls':false}]}", false);
        row("{'$nor':[{'mode':'x'},{'tls':false}]}", true);
        row("{'$nor':[{'mode':'x'},{'tls':true}]}", false);
        row("{'$or':[{'$and':[{'mode':'basic'},{'port':1}]},{'$nor':[{'tls':false}]}]}", true);
    }
    void a_condition_holds_or_not()
    {
        QFETCH(QByteArray, condition);
        QFETCH(bool, holds);
        QCOMPARE((VisibilityRule{parsed(condition), {}}).isVisible(sibling), holds);
        QCOMPARE((VisibilityRule{{}, parsed(condition)}).isVisible(sibling), !holds);
    }

    void what_cannot_be_decided_shows_the_field_data()
    {
        QTest::addColumn<QByteArray>("condition");
        const auto row = [](const char *json) { QTest::newRow(json) << QByteArray(json); };
        row("{'mode':{'$near':'x'}}");
        row("{'$where':'x'}");
        row("{'mode':{'$in':'basic'}}");
        row("{'mode':{'$regex':'['}}");
        row("{'mode':{'$regex':'(*LIMIT_MATCH=9)a'}}");
        row("{'mode':{'$regex':'a','$options':'q'}}");
        row("{'port':{'$mod':[0,1]}}");
        row("{'port':{'$mod':3}}");
        row("{'tags':{'$size':'2'}}");
        row("{'$and':{'mode':'x'}}");
        row("{'$or':[]}");
        row("{'$nor':[{'mode':{'$near':1}}]}");
        row("{'$or':[{'mode':'x'},{'mode':{'$near':1}}]}");
        row("{'mode':{'$eq':'basic','plain':1}}");
    }
    void what_cannot_be_decided_shows_the_field()
    {
        QFETCH(QByteArray, condition);
        QVERIFY((VisibilityRule{parsed(condition), {}}).isVisible(sibling));
        QVERIFY((VisibilityRule{{}, parsed(condition)}).isVisible(sibling));
    }

    void an_undecided_part_does_not_outweigh_a_decided_one()
    {
        const QJsonObject no = parsed("{'mode':'other','port':{'$near':1}}");
        QVERIFY(!(VisibilityRule{no, {}}).isVisible(sibling));
        const QJsonObject yes = parsed("{'$or':[{'mode':'basic'},{'port':{'$near':1}}]}");
        QVERIFY(!(VisibilityRule{{}, yes}).isVisible(sibling));
    }

    void hide_is_asked_after_show()
    {
        const QJsonObject basic = parsed("{'mode':'basic'}");
        QVERIFY((VisibilityRule{}).isVisible(sibling));
        QVERIFY(!(VisibilityRule{basic, basic}).isVisible(sibling));
        QVERIFY((VisibilityRule{basic, parsed("{'tls':false}")}).isVisible(sibling));
    }

    void a_hostile_pattern_gives_up_soon()
    {
        const VisibilityRule rule{parsed("{'text':{'$regex':'^(a+)+$'}}"), {}};
        const QString text = QString(5000, u'a') + u'!';
        QElapsedTimer timer;
        timer.start();
        QVERIFY(rule.isVisible([&](const QString &) { return QJsonValue(text); }));
        QVERIFY2(timer.elapsed() < 1000, "without a limit it never ends");
    }
};

QTEST_GUILESS_MAIN(TestVisibility)
#include "tst_visibility.moc"
