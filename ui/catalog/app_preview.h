#pragma once

#include <QTimer>
#include <QWidget>

#include "models/catalog/app.h"

class QLabel;

namespace claviger
{
class SchemaForm;

/// The form that a definition makes, beside the editor of the definition. What is typed into it goes nowhere.
class AppPreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppPreview)

public:
    explicit AppPreview(QWidget *parent = nullptr);

    /// Shows the app's first method; fields that have no name yet, or another one's, are left out. A moment
    /// later, so that it does not flicker while one types.
    void show(const App &app);
    /// Drops what was typed.
    void wipe();
    SchemaForm &form() { return *m_form; }

private:
    QWidget *buildHeader();
    void draw();

    App m_app;
    QTimer m_pause;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_description;
    SchemaForm *m_form;
};
}
